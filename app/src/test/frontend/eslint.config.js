import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

/** For the elements, their tests and workbench, and the benchmark's page; run from the repository's root. */
export default defineConfig(
  { ignores: ['**/node_modules/', '**/dist/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A field cannot be overridden by a getter that computes.
      '@typescript-eslint/class-literal-property-style': 'off',
      // Listeners are one-line arrows; what they call answers nothing.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Said where the code knows more than the types; a branch in its place could never be tested.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The types know neither that an array may be too short nor what old browsers and insecure pages lack.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Whoever asks the server knows what it sends.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // The reason of an AbortSignal is anything.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Lit binds the listeners of a template to its element.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['app/src/main/frontend/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // A native checkbox tells its state itself, as a switch too; the component tests ask axe-core, which knows.
      'lit-a11y/role-has-required-aria-attrs': 'off',
      // Safari takes a list without bullets for none unless it says that it is one.
      'lit-a11y/no-redundant-role': 'off',
      // A menu that opens has the focus at its first entry; the browser moves it, at once.
      'lit-a11y/no-autofocus': 'off',
      // LitElement has every callback.
      'wc/guard-super-call': 'off',
    },
  },
  {
    // The list around the tiles has the keyboard, and tells which tile is meant.
    files: ['**/samples/sample-tile.ts'],
    rules: { 'lit-a11y/click-events-have-key-events': 'off' },
  },
  {
    files: ['app/src/test/**/*.ts'],
    rules: {
      // What stands in for a device or a server has its shape and no more.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      // Mocks and matchers are of any type.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['bench/**/*.js'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        performance: 'readonly',
        tf: 'readonly',
        tmImage: 'readonly',
      },
    },
  },
);
