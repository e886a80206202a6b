import { useServices } from '../app/services';
import { exportMessages } from '../messages/export-messages';
import { useMessages } from '../messages/use-messages';
import { ExportMenu } from './ExportMenu';
import { pngBytes, svgText } from './figure-file';
import { saveFile } from './save-file';

interface FigureExportMenuProps {
  /** Of the file, without its ending. */
  readonly name: string;
  /** The drawing as it stands on the page, or one that was made as a file; `null` while there is none. */
  readonly figure: () => SVGSVGElement | string | null;
  readonly disabled?: boolean;
}

/** Hand a drawing over as SVG or PNG. */
export function FigureExportMenu({ name, figure, disabled = false }: FigureExportMenuProps) {
  const t = useMessages(exportMessages);
  const { desktop } = useServices();
  const make = async (format: 'svg' | 'png') => {
    const drawn = figure();
    if (drawn === null) throw new Error('there is no picture');
    const svg = typeof drawn === 'string' ? drawn : svgText(drawn);
    return format === 'svg' ? svg : pngBytes(svg);
  };
  return (
    <ExportMenu
      label={t('exportFigure')}
      disabled={disabled}
      formats={['svg', 'png'] as const}
      nameOf={t}
      onChoose={format => void saveFile(desktop, `${name}.${format}`, () => make(format))}
    />
  );
}
