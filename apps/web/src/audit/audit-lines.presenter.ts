import { AUDIT_ACTIONS } from '@lib/audit/audit-action';
import { AuditLine } from '@lib/audit/reading/audit-line';
import { ChildReference } from '@lib/audit/reading/audit-reading.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatMoment } from '@lib/kernel/london-format';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { routeWords } from './route-words';

export type Names = ReadonlyMap<string, string>;

/** The lines of the audit as an administrator reads them: keys, never what they stand for. */
export const searchTable = (lines: readonly AuditLine[], names: Names): DataTable => ({
  caption: 'What happened, newest first',
  columns: [
    { text: 'When' },
    { text: 'Who' },
    { text: 'What' },
    { text: 'For' },
    { text: 'Of what' },
    { text: 'Rows', numeric: true },
    { text: 'Outcome' },
  ],
  small: true,
  rows: lines.map((line): TableRow => [
    formatMoment(line.at),
    whoOf(line, names),
    { text: AUDIT_ACTIONS[line.action] ?? line.action, note: routeWords(line.route) ?? undefined },
    actingFor(line),
    subjectsOf(line),
    line.rowCount,
    OUTCOMES[line.outcome],
  ]),
});

/** For whom it was done. Before somebody has signed in nobody knows for whom they will act. */
const actingFor = ({ boroughId, scope }: AuditLine): string => {
  if (boroughId !== null) return authorityById(boroughId).name;
  if (scope === 'sign-in') return 'Nobody yet: signing in';
  return scope === 'system' ? 'The service itself' : 'Programme';
};

/** Who saw one child. */
export const whoOpenedTable = (lines: readonly AuditLine[], names: Names): DataTable => ({
  caption: 'Who has seen this child, newest first',
  columns: [{ text: 'When' }, { text: 'Who' }, { text: 'How' }],
  rows: lines.map((line) => [formatMoment(line.at), whoOf(line, names), AUDIT_ACTIONS[line.action]]),
});

/** What one person saw; children by the borough's own reference, which the reader's borough gave them. */
export const openedByTable = (
  lines: readonly AuditLine[],
  references: ReadonlyMap<string, ChildReference>,
): DataTable => ({
  caption: 'What this person has seen, newest first',
  columns: [{ text: 'When' }, { text: 'How' }, { text: 'Children', numeric: true }, { text: 'Which' }],
  rows: lines.map((line) => [
    formatMoment(line.at),
    AUDIT_ACTIONS[line.action],
    line.subjectIds.length,
    childrenOf(line, references),
  ]),
});

const OUTCOMES: Readonly<Record<AuditLine['outcome'], string>> = {
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
};

const whoOf = ({ personId }: AuditLine, names: Names): string =>
  personId === null
    ? 'The service, or nobody signed in'
    : (names.get(personId) ?? 'Somebody no longer known');

/** The first key in full, to search by; the others as a number. */
const subjectsOf = ({ subjectType, subjectIds }: AuditLine): string => {
  if (subjectIds.length === 0) return subjectType ?? '';
  const others = subjectIds.length > 1 ? ` and ${subjectIds.length - 1} more` : '';
  return `${subjectType ?? 'Key'} ${subjectIds[0]}${others}`;
};

/** So many children of one line are named; the others are counted. */
export const CHILDREN_NAMED = 10;

const childrenOf = ({ subjectIds }: AuditLine, references: ReadonlyMap<string, ChildReference>): string => {
  const known = subjectIds
    .slice(0, CHILDREN_NAMED)
    .map((id) => references.get(id)?.localReference ?? 'no longer held');
  const others = subjectIds.length > CHILDREN_NAMED ? ` and ${subjectIds.length - CHILDREN_NAMED} more` : '';
  return `${known.join(', ')}${others}`;
};
