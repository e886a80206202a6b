import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folder → what its files may not import. The compiler checks globals; this names the reason. */
const boundary = (folder, patterns, paths = []) => ({
  files: [`${folder}/**`],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }] },
});

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one thing, one name everywhere.',
};
const noRawIpc = {
  selector: 'ImportSpecifier[imported.name=/^ipc(Main|Renderer)$/]',
  message: 'Use handle() from electron/ipc: it checks sender and request.',
};

const features = ['reader', 'library', 'search', 'annotation', 'compare', 'alignment', 'statistics'];
/** Features of the renderer meet in app/ only, through ids and callbacks. */
const featureBoundary = feature =>
  boundary(`renderer/${feature}`, [
    { group: ['node:*'], message: 'Ask the main process through renderer/bridge.' },
    { group: ['**/electron/**'], allowTypeImports: true, message: 'Only types of the contracts cross here.' },
    {
      group: features.filter(other => other !== feature).map(other => `../${other}/**`),
      message: 'Features never import each other: they meet in renderer/app.',
    },
  ]);

export default tseslint.config(
  {
    ignores: [
      '.tsbuild/**',
      '.cache/**',
      'dist/**',
      'release/**',
      'node_modules/**',
      'tests/fixtures/**',
      'test-results/**',
    ],
  },
  tseslint.configs.base,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      complexity: ['error', 10],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  boundary(
    'corpus',
    [{ group: ['**/electron/**', '**/renderer/**', 'node:*'], message: 'corpus/ is pure: text in, data out.' }],
    ['electron', 'react', 'dexie'],
  ),
  boundary(
    'renderer',
    [
      { group: ['node:*'], message: 'Ask the main process through renderer/bridge.' },
      { group: ['**/electron/**'], allowTypeImports: true, message: 'Only types of the contracts cross here.' },
    ],
    ['electron'],
  ),
  ...features.map(featureBoundary),
  boundary('electron', [{ group: ['**/renderer/**'], message: 'The shell does not know the window.' }]),
  { files: ['renderer/**'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['electron/**'],
    ignores: ['electron/ipc/**', 'electron/preload.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noRawIpc] }, // a later block replaces the rule whole
  },
  {
    files: ['tests/**', '**/*.config.*'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
);
