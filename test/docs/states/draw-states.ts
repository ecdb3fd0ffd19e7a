import { PERMISSIONS } from '@lib/access/permissions/permission';
import { ROLES } from '@lib/access/permissions/role';
import { AUDIT_ACTIONS } from '@lib/audit/audit-action';
import { StateTable, Step } from './state-table';

const HEAD = `# States and steps

This page is drawn from the code by \`npm run docs:state-tables\`; a spec fails when it is not what that would write. What is
not in a table cannot happen. Pages draw their buttons from the same tables. Each step is written to the audit in the
transaction that takes it.
`;

/** The people who hold any of the permissions, in the order of the roles. */
const who = ({ permissions }: Step): string => {
  if (permissions.length === 0) return 'The service, by itself';
  const may = new Set(permissions.flatMap((one) => [...PERMISSIONS[one]]));
  const names = Object.entries(ROLES).filter(([role]) => may.has(role as keyof typeof ROLES));
  return names.map(([, { title }]) => title).join(', ');
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableOf = ({ states, steps, audit }: StateTable): string[] => [
  row(['From', 'Step', 'To', 'Who', 'Permission', 'In the audit']),
  row(Array.from({ length: 6 }, () => '---')),
  ...steps.map((step) =>
    row([
      step.from.map((state) => states[state]!).join('; '),
      step.words,
      states[step.to]!,
      who(step),
      step.permissions.map((one) => `_${one}_`).join('; '),
      AUDIT_ACTIONS[step.audit ?? audit],
    ]),
  ),
];

const diagramOf = ({ states, steps, first }: StateTable): string[] => {
  const names = Object.keys(states);
  const id = (state: string): string => `s${names.indexOf(state) + 1}`;
  const reached = (state: string): boolean => steps.some(({ from }) => from.includes(state));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...names.map((state) => `  ${id(state)} : ${states[state]}`),
    `  [*] --> ${id(first)}`,
    ...steps.flatMap(({ from, to, words }) => from.map((state) => `  ${id(state)} --> ${id(to)} : ${words}`)),
    ...names.filter((state) => !reached(state)).map((state) => `  ${id(state)} --> [*]`),
    '```',
  ];
};

const sectionOf = (table: StateTable): string =>
  [
    `## ${table.title}`,
    '',
    `From \`${table.file}\`.`,
    '',
    ...tableOf(table),
    '',
    ...diagramOf(table),
    '',
  ].join('\n');

/** docs/states.md as it should be. */
export const drawStates = (tables: readonly StateTable[]): string =>
  [HEAD, ...tables.map(sectionOf)].join('\n');
