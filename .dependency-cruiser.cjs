/** Packages that are delivered, inside the add-in or the command. */
const BUNDLED_PACKAGES = [
  '@fluentui/react-components',
  '@resvg/resvg-wasm',
  '@tanstack/react-virtual',
  'docx',
  'fflate',
  'react',
  'react-dom',
  'valibot',
  'yalps',
];

/**
 * The house as a check: imports run downward only.
 *
 *     taskpane → excel → workbook → domain
 *     taskpane · cli → export → domain,  export → ooxml
 *     cli → file → workbook → domain,  file → ooxml
 *     workbench → ooxml
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other are one file in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-imports-nothing-outside',
      comment: 'The rules of the office must run anywhere: in the pane, on the command line, in a test.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^(src/domain|node_modules/yalps)/' },
    },
    {
      name: 'the-solver-in-disclosure-control-only',
      comment: 'Linear programs are a matter of what an attacker can work out, and of nothing else.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/domain/report/disclosure/' },
      to: { path: 'node_modules/yalps/' },
    },
    {
      name: 'workbook-knows-the-domain-only',
      comment: 'Use cases work on the port; which host answers it is not their matter.',
      severity: 'error',
      from: { path: '^src/workbook/' },
      to: { path: '^src/', pathNot: '^src/(workbook|domain)/' },
    },
    {
      name: 'excel-knows-workbook-and-domain-only',
      comment: 'The adapter to Office.js knows no pane and no other host.',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { path: '^src/', pathNot: '^src/(excel|workbook|domain)/' },
    },
    {
      name: 'ooxml-knows-the-file-format-only',
      comment: 'Reading .xlsx has nothing to do with cases.',
      severity: 'error',
      from: { path: '^src/ooxml/' },
      to: { path: '^src/', pathNot: '^src/ooxml/' },
    },
    {
      name: 'file-knows-workbook-domain-and-ooxml-only',
      comment: 'The adapter to .xlsx files knows no Excel and no command line.',
      severity: 'error',
      from: { path: '^src/file/' },
      to: { path: '^src/', pathNot: '^src/(file|workbook|domain|ooxml)/' },
    },
    {
      name: 'export-knows-the-domain-and-ooxml-only',
      comment:
        'Writers turn protected tables into bytes; where those go is for the pane or the command line to say.',
      severity: 'error',
      from: { path: '^src/export/' },
      to: { path: '^src/', pathNot: '^src/(export|domain|ooxml)/' },
    },
    {
      name: 'workbench-knows-ooxml-only',
      comment:
        'It stands in for Excel, and Excel does not know us. Otherwise the tests in it would prove nothing.',
      severity: 'error',
      from: { path: '^src/workbench/' },
      to: { path: '^src/', pathNot: '^src/(workbench|ooxml)/' },
    },
    {
      name: 'taskpane-knows-no-files-and-no-workbench',
      comment: 'The pane works inside Excel; .xlsx files and the stand-in are not its matter.',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: '^src/(file|ooxml|cli|workbench)/' },
    },
    {
      name: 'cli-knows-no-excel',
      comment: 'The command line runs where there is no Excel and no browser.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(excel|taskpane|workbench)/' },
    },
    {
      name: 'react-in-the-pane-only',
      comment: 'React and Fluent UI draw the pane; nothing below it draws.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/taskpane/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui|@griffel|@tanstack)/' },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'What two features share belongs in src/taskpane/shared.',
      severity: 'error',
      from: { path: '^src/taskpane/features/([^/]+)/' },
      to: { path: '^src/taskpane/features/', pathNot: '^src/taskpane/features/$1/' },
    },
    {
      name: 'shared-knows-no-feature',
      comment: 'Otherwise the pane has no lower floor.',
      severity: 'error',
      from: { path: '^src/taskpane/shared/' },
      to: { path: '^src/taskpane/features/' },
    },
    {
      name: 'no-tests-or-scripts-in-the-product',
      comment: 'What is delivered must not need what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'only-these-packages-in-the-product',
      comment:
        'Both builds bundle what they need and check its licence, so package.json knows developer packages only. This is ' +
        'the list of those that may be bundled.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypesNot: ['core', 'local', 'type-only'],
        pathNot: [
          '^(src/|package\\.json$)',
          `node_modules/(${BUNDLED_PACKAGES.join('|')})/`,
          'node_modules/@types/',
        ],
      },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'These folders run in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|file)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-missing',
      comment: 'An import that cannot be found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
