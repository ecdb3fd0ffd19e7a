const { paths } = require('./tsconfig.json').compilerOptions;

/** Every tier of tests. A tier is a folder of `test/`, or `unit` for the specs beside the code. */
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2024',
        baseUrl: __dirname,
        paths,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};

const tier = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform,
  ...extra,
});

/** Tiers that need PostgreSQL: one server a run, one database a worker. */
const database = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

module.exports = {
  rootDir: __dirname,
  reporters: ['default', '<rootDir>/test/support/last-line-reporter.js'],
  maxWorkers: 2,
  // What a spec leaves behind in its worker adds up over hundreds of them: past this, the next begins in a new one.
  workerIdleMemoryLimit: '1.5GB',
  testTimeout: 60_000,
  projects: [
    tier('unit', ['<rootDir>/{apps,libs,migrations,test/docs}/**/*.spec.ts']),
    tier('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    tier('workbook', ['<rootDir>/test/workbook/**/*.spec.ts']),
    tier('disclosure', ['<rootDir>/test/disclosure/**/*.spec.ts']),
    tier('db', ['<rootDir>/test/db/**/*.db.spec.ts'], database),
    tier('web', ['<rootDir>/test/web/**/*.web.spec.ts'], database),
    tier('security', ['<rootDir>/test/security/**/*.spec.ts'], database),
    tier('browser', ['<rootDir>/test/browser/**/*.browser.spec.ts'], database),
    tier('long', ['<rootDir>/test/**/*.long.ts'], database),
  ],
};
