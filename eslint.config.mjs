import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const HOST_GLOBALS = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel names Excel or Office: ask through the workbook port.',
}));

const MACHINE_GLOBALS = ['Date', 'Intl', 'performance', 'setTimeout', 'setInterval'].map((name) => ({
  name,
  message: 'The domain has no clock and no time zone: pass the day in (src/domain/calendar).',
}));

const OUTSIDE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'console',
  'process',
].map((name) => ({
  name,
  message: 'The domain is pure: data in, data out.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'dist-workbench/', 'coverage/', '.cert/', '.profile/', '.screenshots/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `record['key']` is what noPropertyAccessFromIndexSignature asks for.
      '@typescript-eslint/dot-notation': 'off',
      // `() => setOpen(true)` is clear enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Texts are taken apart by code points on purpose: cells hold plain German text.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['**/*.cjs', 'webpack.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },

  // The architecture, as far as it is about names: imports are the matter of .dependency-cruiser.cjs.
  {
    files: ['src/**/*.{ts,tsx}'],
    // The pane's start waits for Office before there is a port to ask.
    ignores: ['src/excel/**', 'src/taskpane/index.tsx'],
    rules: { 'no-restricted-globals': ['error', ...HOST_GLOBALS] },
  },
  {
    files: ['src/domain/**/*.ts'],
    // The one place that counts days, in UTC only.
    ignores: ['src/domain/calendar/day.ts'],
    rules: { 'no-restricted-globals': ['error', ...HOST_GLOBALS, ...MACHINE_GLOBALS, ...OUTSIDE_GLOBALS] },
  },

  {
    files: ['src/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}', 'test/taskpane/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
  },
  {
    // Programs for the command line talk through the console.
    files: ['scripts/**', 'test/bench/**', 'src/cli/**'],
    rules: { 'no-console': 'off' },
  },
);
