import { formatMoment } from '@lib/kernel/london-format';
import { ImportLine, problemsInAll } from '@lib/placements/importing/imports.query';
import { ProblemGroup } from '@lib/placements/importing/problems.query';
import { ImportPreview, PreviewCount } from '@lib/placements/importing/preview';
import { removalWords } from '@lib/placements/importing/removals.error';
import { UploadResult } from '@lib/placements/importing/uploads.service';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { TableCount } from '@lib/ssda903/checking/checked-return';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../../children/children.paths';
import {
  changesWords,
  downloadFormat,
  filesWords,
  periodsWords,
  periodWords,
  putAsideWords,
  replacedWords,
  shapeWords,
  standingWords,
  WEIGHT_ORDER,
  weightWords,
} from '../import-words';
import { importsPaths } from '../imports.paths';

export interface UploadResultModel {
  readonly title: string;
  readonly back: { readonly href: string };
  /** Of the confirmation. */
  readonly form: FormModel;
  readonly heading: string;
  readonly facts: readonly SummaryRow[];
  readonly notes: readonly string[];
  readonly tables: DataTable;
  readonly problems: readonly ProblemSection[];
  readonly problemCount: number;
  readonly problemsFormat: string;
  readonly preview: PreviewModel | null;
  readonly isApplied: boolean;
  readonly isPutAside: boolean;
  /** Until when it can be confirmed; null when it does not wait. */
  readonly waitsUntil: string | null;
  readonly paths: Readonly<
    Record<'new' | 'apply' | 'discard' | 'undo' | 'problems' | 'problemsFile' | 'children', string>
  >;
}

export interface ProblemSection {
  readonly heading: string;
  readonly meaning: string;
  readonly table: DataTable;
}

export interface PreviewModel {
  readonly table: DataTable;
  readonly missingChildren: readonly string[];
  readonly missingInAll: number;
  readonly moreMissing: number;
  readonly inferredEnds: number;
  readonly withoutHeader: number;
  readonly changesNothing: boolean;
  /** What already counts in its place; null when nothing does. */
  readonly replaced: string | null;
  /** What has to be accepted before it is applied; null when nothing has to be. */
  readonly removals: { readonly warning: string; readonly accept: string } | null;
}

/** One upload: what was read, what is wrong with it, and while it waits what confirming would do. */
export const presentUploadResult = (
  { imports, problems, preview }: UploadResult,
  form: FormModel = formOf(),
): UploadResultModel => {
  const [first] = imports as [ImportLine, ...ImportLine[]];
  const waiting = first.state === 'needs confirming';
  return {
    title: waiting ? 'Check and confirm this return' : 'Return',
    back: { href: importsPaths.list },
    form,
    heading: waiting ? 'Check and confirm this return' : `Return for ${periodsWords(imports)}`,
    facts: factsOf(imports),
    notes: [
      ...new Set(imports.flatMap((one) => one.counts.notes.map((note) => `${note.file}: ${note.message}`))),
    ],
    tables: tablesRead(imports),
    problems: WEIGHT_ORDER.map((weight) => problemSection(first.uploadId, problems, weight)).filter(
      (section) => section !== null,
    ),
    problemCount: problemsInAll(imports),
    problemsFormat: downloadFormat(problemsInAll(imports)),
    preview: preview && presentPreview(preview, imports),
    isApplied: first.state === 'applied',
    isPutAside: first.state === 'discarded',
    waitsUntil: first.waitsUntil && formatMoment(first.waitsUntil),
    paths: {
      new: importsPaths.new,
      apply: importsPaths.apply(first.uploadId),
      discard: importsPaths.discard(first.uploadId),
      undo: importsPaths.undo(first.uploadId),
      problems: importsPaths.problems(first.uploadId),
      problemsFile: importsPaths.problemsFile(first.uploadId),
      children: childrenPaths.list,
    },
  };
};

const factsOf = (imports: readonly ImportLine[]): SummaryRow[] => {
  const [first] = imports as [ImportLine, ...ImportLine[]];
  const moments: [string, ImportLine['appliedAt']][] = [
    ['Handed in', first.uploadedAt],
    ['Applied', first.appliedAt],
    ['Undone', first.undoneAt],
    ['Put aside', first.discardedAt],
  ];
  return [
    { label: imports.length === 1 ? 'Year' : 'Years', value: periodsWords(imports) },
    { label: 'Sent as', value: sentAs(imports) },
    ...standingRows(imports),
    ...moments.flatMap(([label, moment]) => (moment ? [{ label, value: formatMoment(moment) }] : [])),
    ...(first.state === 'applied' && first.changes
      ? [{ label: 'What it changed', value: changesWords(first.changes) }]
      : []),
    ...(first.discardedBecause ? [{ label: 'Why', value: putAsideWords(first.discardedBecause) }] : []),
    ...(first.madeUp ? [{ label: 'Data', value: 'Made-up data only' }] : []),
  ];
};

const sentAs = (imports: readonly ImportLine[]): string => {
  const files = filesWords([...new Set(imports.flatMap((one) => one.files))]);
  const shape = shapeWords(imports[0]!.shape);
  return files === '' ? shape : `${shape}: ${files}`;
};

/** Of several years some may be replaced and others not: then each is said. */
const standingRows = (imports: readonly ImportLine[]): SummaryRow[] => {
  const applied = imports.filter(({ state }) => state === 'applied');
  const replaced = applied.filter(({ replacedBy }) => replacedBy);
  const [first] = imports as [ImportLine, ...ImportLine[]];
  const words = standingWords(replaced.length === applied.length ? first : { ...first, replacedBy: null });
  if (replaced.length === 0) return [{ label: 'Status', status: words }];
  const said = replaced.map((one) =>
    imports.length === 1 ? replacedWords(one)! : `${periodWords(one)}: ${replacedWords(one)}`,
  );
  return [
    { label: 'Status', status: words },
    { label: 'What counts', items: said },
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
          href: withQuery(importsPaths.problems(uploadId), {
            rule: group.rule,
            column: group.column,
            weight,
          }),
          hiddenText: 'Show the rows',
          note: group.fix,
        },
        group.rule,
        group.rows,
      ]),
    },
  };
};

const presentPreview = (preview: ImportPreview, imports: readonly ImportLine[]): PreviewModel => {
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
    missingInAll: preview.missingInAll,
    moreMissing: preview.missingInAll - preview.missingChildren.length,
    inferredEnds: preview.inferredEnds,
    withoutHeader: preview.withoutHeader,
    replaced: replacedBefore(imports),
    removals: acceptance(preview),
    changesNothing: counts.every(([, count]) => count.new + count.changed + count.missing === 0),
  };
};

const replacedBefore = (imports: readonly ImportLine[]): string | null => {
  const years = imports.filter(({ replacedBy }) => replacedBy).map(({ year }) => financialYearLabel(year));
  if (years.length === 0) return null;
  const nothing =
    years.length === imports.length
      ? 'This one would change nothing'
      : 'Of those years this one would change nothing';
  return `A later return for ${years.join(', ')} already counts. ${nothing}, unless the later one is undone.`;
};

const acceptance = ({ removals }: ImportPreview): PreviewModel['removals'] =>
  removals.needAccepting
    ? {
        warning: `${removalWords(removals)} Check that all tables and all their rows were sent.`,
        accept: `I understand that ${removals.removed.toLocaleString('en-GB')} children looked after would no longer be shown`,
      }
    : null;
