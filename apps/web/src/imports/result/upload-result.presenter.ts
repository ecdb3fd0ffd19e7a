import { formatMoment } from '@lib/kernel/london-format';
import { ImportLine, ProblemGroup } from '@lib/placements/importing/imports.query';
import { ImportPreview, PreviewCount } from '@lib/placements/importing/preview';
import { UploadResult } from '@lib/placements/importing/uploads.service';
import { TableCount } from '@lib/ssda903/checking/checked-return';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { periodWords, shapeWords, stateWords, WEIGHT_ORDER, weightWords } from '../import-words';
import { importsPaths } from '../imports.paths';

export interface UploadResultModel {
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly heading: string;
  readonly facts: readonly SummaryRow[];
  readonly notes: readonly string[];
  readonly tables: DataTable;
  readonly problems: readonly ProblemSection[];
  readonly problemCount: number;
  readonly preview: PreviewModel | null;
  readonly isApplied: boolean;
  readonly paths: Readonly<Record<'apply' | 'discard' | 'undo' | 'problems' | 'problemsWorkbook', string>>;
}

export interface ProblemSection {
  readonly heading: string;
  readonly meaning: string;
  readonly table: DataTable;
}

export interface PreviewModel {
  readonly table: DataTable;
  readonly missingChildren: readonly string[];
  readonly moreMissing: number;
  readonly inferredEnds: number;
  readonly changesNothing: boolean;
}

/** One upload: what was read, what is wrong with it, and while it waits what confirming would do. */
export const presentUploadResult = ({ imports, problems, preview }: UploadResult): UploadResultModel => {
  const [first] = imports as [ImportLine, ...ImportLine[]];
  const waiting = first.state === 'needs confirming';
  return {
    title: waiting ? 'Check and confirm this return' : 'Return',
    back: { href: importsPaths.list, text: 'Returns' },
    heading: waiting ? 'Check and confirm this return' : `Return for ${imports.map(periodWords).join('; ')}`,
    facts: factsOf(imports),
    notes: [
      ...new Set(imports.flatMap((one) => one.counts.notes.map((note) => `${note.file}: ${note.message}`))),
    ],
    tables: tablesRead(imports),
    problems: WEIGHT_ORDER.map((weight) => problemSection(first.uploadId, problems, weight)).filter(
      (section) => section !== null,
    ),
    problemCount: problems.reduce((sum, group) => sum + group.rows, 0),
    preview: preview && presentPreview(preview),
    isApplied: first.state === 'applied',
    paths: {
      apply: importsPaths.apply(first.uploadId),
      discard: importsPaths.discard(first.uploadId),
      undo: importsPaths.undo(first.uploadId),
      problems: importsPaths.problems(first.uploadId),
      problemsWorkbook: importsPaths.problemsWorkbook(first.uploadId),
    },
  };
};

const factsOf = (imports: readonly ImportLine[]): SummaryRow[] => {
  const [first] = imports as [ImportLine, ...ImportLine[]];
  const moments: [string, ImportLine['appliedAt']][] = [
    ['Handed in', first.uploadedAt],
    ['Applied', first.appliedAt],
    ['Undone', first.undoneAt],
  ];
  return [
    { label: imports.length === 1 ? 'Year' : 'Years', value: imports.map(periodWords).join('; ') },
    {
      label: 'Sent as',
      value: `${shapeWords(first.shape)}: ${[...new Set(imports.flatMap((one) => one.files))].join(', ')}`,
    },
    { label: 'Status', status: stateWords(first.state) },
    ...moments.flatMap(([label, moment]) => (moment ? [{ label, value: formatMoment(moment) }] : [])),
    ...(first.madeUp ? [{ label: 'Data', value: 'Made-up data only' }] : []),
  ];
};

const KEPT = new Set<TableName>(['header', 'episodes', 'uasc', 'oc2', 'missing']);

const tablesRead = (imports: readonly ImportLine[]): DataTable => {
  const counts = new Map<TableName, TableCount>();
  for (const [table, count] of imports.flatMap(
    (one) => Object.entries(one.counts.tables) as [TableName, TableCount][],
  )) {
    const before = counts.get(table) ?? { read: 0, setAside: 0 };
    counts.set(table, { read: before.read + count.read, setAside: before.setAside + count.setAside });
  }
  return {
    caption: 'What was read',
    columns: [
      { text: 'Table' },
      { text: 'Rows read', numeric: true },
      { text: 'Set aside', numeric: true },
      { text: 'Used', numeric: true },
    ],
    rows: inReturnOrder([...counts]).map(([table, { read, setAside }]) => [
      { text: RETURN_TABLES[table].title, note: KEPT.has(table) ? undefined : 'Checked, and not kept' },
      read,
      setAside,
      KEPT.has(table) ? read - setAside : 0,
    ]),
  };
};

const inReturnOrder = (counts: [TableName, TableCount][]): [TableName, TableCount][] => {
  const order = Object.keys(RETURN_TABLES);
  return counts.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
};

const problemSection = (
  uploadId: string,
  groups: readonly ProblemGroup[],
  weight: ProblemGroup['weight'],
): ProblemSection | null => {
  const ofWeight = groups.filter((group) => group.weight === weight);
  if (ofWeight.length === 0) return null;
  const { heading, meaning } = weightWords(weight);
  return {
    heading,
    meaning,
    table: {
      caption: `Problems: ${heading.toLowerCase()}`,
      hideCaption: true,
      columns: [{ text: 'What is wrong, and what to do' }, { text: 'Rule' }, { text: 'Rows', numeric: true }],
      rows: ofWeight.map((group) => [
        {
          text: group.message,
          href: withQuery(importsPaths.problems(uploadId), { rule: group.rule, weight }),
          hiddenText: 'Show the rows',
          note: group.fix,
        },
        group.rule,
        group.rows,
      ]),
    },
  };
};

const presentPreview = (preview: ImportPreview): PreviewModel => {
  const counts: [string, PreviewCount][] = [
    ['Children', preview.children],
    ['Episodes', preview.episodes],
    ['Placements', preview.placements],
  ];
  return {
    table: {
      caption: 'What confirming it would do',
      hideCaption: true,
      stacks: true,
      columns: [
        { text: 'Records' },
        { text: 'New', numeric: true },
        { text: 'Changed', numeric: true },
        { text: 'Unchanged', numeric: true },
        { text: 'Missing since last time', numeric: true },
      ],
      rows: counts.map(([what, count]) => [what, count.new, count.changed, count.unchanged, count.missing]),
    },
    missingChildren: preview.missingChildren.map((child) => child.localReference),
    moreMissing: preview.children.missing - preview.missingChildren.length,
    inferredEnds: preview.inferredEnds,
    changesNothing: counts.every(([, count]) => count.new + count.changed + count.missing === 0),
  };
};
