; Offers Duidu under "Open with" for each kind that it reads, and leaves the person's own choice alone.
!macro eachKind WHAT
  !insertmacro ${WHAT} "pdf"
  !insertmacro ${WHAT} "docx"
  !insertmacro ${WHAT} "epub"
  !insertmacro ${WHAT} "txt"
  !insertmacro ${WHAT} "md"
  !insertmacro ${WHAT} "html"
  !insertmacro ${WHAT} "htm"
  !insertmacro ${WHAT} "tmx"
!macroend

!macro offerKind ENDING
  WriteRegStr SHELL_CONTEXT "Software\Classes\.${ENDING}\OpenWithProgids" "Duidu.text" ""
!macroend

!macro withdrawKind ENDING
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${ENDING}\OpenWithProgids" "Duidu.text"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Duidu.text" "" "Duidu"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Duidu.text\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Duidu.text\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro eachKind offerKind
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Duidu.text"
  !insertmacro eachKind withdrawKind
!macroend
