import tseslint from 'typescript-eslint';

const onlySettingsReadsTheEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only libs/kernel/src/settings.ts reads the environment.',
};

const theClockIsInjected = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Rules use the injected Clock; leases and audit use the database clock.',
};

export default tseslint.config(
  { ignores: ['dist/**', '**/*.cjs', 'node_modules/**', '.data/**', '**/*.js', '**/*.mjs', 'coverage/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', onlySettingsReadsTheEnvironment, theClockIsInjected],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/kernel/src/settings.ts'],
    rules: { 'no-restricted-syntax': ['error', theClockIsInjected] },
  },
  {
    files: ['libs/kernel/src/clock.ts', 'libs/database/src/**'],
    rules: { 'no-restricted-syntax': ['error', onlySettingsReadsTheEnvironment] },
  },
  {
    files: ['test/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['apps/cli/**'], rules: { 'no-console': 'off' } },
);
