import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { FoundPlacement } from '@lib/high-cost/workbook/found-placement';
import { hindrances, UploadPlan } from '@lib/high-cost/workbook/plan-upload';
import { RegisterUpload } from '@lib/high-cost/workbook/register-upload';
import { UploadShown } from '@lib/high-cost/workbook/register-uploads.service';
import { RowProblem } from '@lib/high-cost/workbook/row-problem';
import { UploadRow } from '@lib/high-cost/workbook/upload-row';
import { SHEET_NAMES } from '@lib/high-cost/workbook/workbook-column';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { pagingOf } from '@lib/web-kit/paging/paging';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { registerPaths } from '../../register/register.paths';
import { WEIGHTS } from '../file/annotated-file';
import { registerWorkbookPaths } from '../register-workbook.paths';
import { countsWords, standingWords, whenWords } from '../upload-words';

const CHANGES_A_PAGE = 100;
/** As many are shown; the file has all of them. */
const PROBLEMS_SHOWN = 100;
const MISSING_SHOWN = 200;

/** One upload: how it stands, and while it waits what it would change and what is wrong with it. */
export const presentUpload = ({ upload, plan }: UploadShown, page: number): object => ({
  title: plan ? 'Check and confirm this upload' : 'Upload of the register',
  back: { href: registerWorkbookPaths.home },
  facts: factsOf(upload, plan),
  canUndo: upload.state === 'applied',
  paths: {
    file: registerWorkbookPaths.uploadFile(upload.id),
    apply: registerWorkbookPaths.apply(upload.id),
    discard: registerWorkbookPaths.discard(upload.id),
    undo: registerWorkbookPaths.undo(upload.id),
  },
  plan: plan && presentPlan(upload, plan, page),
});

const factsOf = (upload: RegisterUpload, plan: UploadPlan | null): SummaryRow[] => [
  { label: 'Uploaded', value: `${formatMoment(upload.uploadedAt)}, ${upload.uploadedByName}` },
  { label: 'Made for', value: formatDay(upload.madeOn) },
  { label: 'National standard', value: `Issue of ${formatDay(upload.standardIssuedOn)}` },
  { label: 'Status', status: standingWords(upload) },
  { label: plan ? 'It waits' : 'Since', value: whenWords(upload) },
  ...(plan ? [] : [{ label: 'What it said', value: countsWords(upload.counts) }]),
];

const presentPlan = (upload: RegisterUpload, plan: UploadPlan, page: number): object => {
  const changed = plan.rows.filter(({ changes }) => changes.length > 0);
  const lines = changed.flatMap((row) => row.changes.map((change) => ({ row, change })));
  const paging = pagingOf({
    page,
    total: lines.length,
    perPage: CHANGES_A_PAGE,
    address: registerWorkbookPaths.upload(upload.id),
  });
  const hindering = hindrances(plan.problems);
  const warnings = plan.problems.filter(({ weight }) => weight === 'warning');
  const from = (paging.page - 1) * CHANGES_A_PAGE;
  return {
    counts: countTable(plan),
    changesNothing: lines.length === 0 && hindering.length === 0,
    changes: lines.length === 0 ? null : changeTable(lines.slice(from, from + CHANGES_A_PAGE)),
    paging,
    problems: hindering.length === 0 ? null : problemTable(hindering, 'Problems'),
    problemCount: hindering.length,
    warnings: warnings.length === 0 ? null : problemTable(warnings, 'Worth a look'),
    warningCount: warnings.length,
    most: PROBLEMS_SHOWN,
    missing: plan.missing
      .slice(0, MISSING_SHOWN)
      .map(({ record }: FoundPlacement) => record.placement.localReference),
    missingCount: plan.missing.length,
    canApply: hindering.length === 0 && lines.length > 0,
  };
};

const countTable = ({ rows, missing }: UploadPlan): DataTable => {
  const of = (kind: UploadRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  return {
    caption: 'What confirming it would do',
    hideCaption: true,
    columns: [{ text: 'Placements' }, { text: 'How many', numeric: true }],
    rows: [
      [{ text: 'New', note: 'Nothing was recorded of them' }, of('new')],
      ['Changed', of('changed')],
      ['Unchanged', of('unchanged')],
      [
        { text: 'Missing', note: 'In the register and not in the file: they stay as they are' },
        missing.length,
      ],
    ],
  };
};

interface ChangeLine {
  readonly row: UploadRow;
  readonly change: UploadRow['changes'][number];
}

const changeTable = (lines: readonly ChangeLine[]): DataTable => ({
  caption: 'Changes, placement by placement',
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [{ text: 'Placement' }, { text: 'What' }, { text: 'Before' }, { text: 'After' }],
  rows: lines.map(({ row, change }) => [
    {
      text: row.found.record.placement.localReference,
      href: registerPaths.placement(row.found.record.placement.id),
      note: `${SHEET_NAMES[row.sheet]}, row ${row.line}${row.kind === 'new' ? ', new' : ''}`,
    },
    change.heading,
    change.before,
    change.after,
  ]),
});

const problemTable = (problems: readonly RowProblem[], caption: string): DataTable => ({
  caption,
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [
    { text: 'Where' },
    { text: 'Column' },
    { text: 'What is wrong, and what to do', width: 'one-third' },
  ],
  rows: problems.slice(0, PROBLEMS_SHOWN).map(({ sheet, line, column, message, expected, weight }) => [
    { text: `Row ${line}`, note: SHEET_NAMES[sheet] },
    { text: column ?? 'The whole row', note: WEIGHTS[weight] },
    { text: message, note: expected },
  ]),
});
