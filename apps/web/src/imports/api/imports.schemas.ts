import { Weight } from '@lib/ssda903/checking/problem';
import { TableCount } from '@lib/ssda903/checking/checked-return';
import { FileNote } from '@lib/ssda903/tables/raw-return';
import { ImportLine, ReplacingReturn } from '@lib/placements/importing/imports.query';
import { ProblemGroup, ProblemRow } from '@lib/placements/importing/problems.query';
import { ImportChanges, ImportPreview, MissingChild, PreviewCount } from '@lib/placements/importing/preview';
import { Removals } from '@lib/placements/importing/removals';
import { Received } from '@lib/placements/importing/receive-return.service';
import { RowsOfOther } from '@lib/placements/importing/rows-of-others';
import { UploadResult } from '@lib/placements/importing/uploads.service';
import {
  byName,
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

const WEIGHTS: readonly Weight[] = ['stops this row', 'affects distance only', 'worth knowing'];
const WEIGHT = oneOf(WEIGHTS, 'What it means for sufficiency work');

const TABLE_COUNT = shape<TableCount>('TableCount', 'Rows of one table of a return', {
  read: whole('Rows read'),
  setAside: whole('Rows set aside because of a problem that stops them'),
});

const FILE_NOTE = shape<FileNote>('FileNote', 'Something about a file as a whole', {
  file: text('The file', 'episodes.csv'),
  level: oneOf(['refused', 'worth knowing'], 'Whether the file was left out'),
  message: text('What it is'),
});

const COUNTS = shape<ImportLine['counts']>('ImportCounts', 'What was read', {
  tables: byName(TABLE_COUNT, 'By the name of the table'),
  notes: list(FILE_NOTE, 'About whole files'),
});

const PREVIEW_COUNT = shape<PreviewCount>('PreviewCount', 'What becomes of them', {
  new: whole('New'),
  changed: whole('Changed'),
  unchanged: whole('Unchanged'),
  missing: whole('There last time, and not now'),
});

const CHANGES = shape<ImportChanges>('ImportChanges', 'What applying it changed; null when it never was', {
  children: PREVIEW_COUNT,
  episodes: PREVIEW_COUNT,
  placements: PREVIEW_COUNT,
});

const IMPORT = shape<ImportLine>('Import', 'One return handed in: one year of an upload', {
  id: key('Key of the import'),
  uploadId: key('Key of the upload it came with; the operations take this one'),
  year: whole('The year in which the return ends', 2026),
  trueAt: day('The day it is true for'),
  partYear: flag('Whether it is a part-year extract'),
  shape: text('In which shape it came'),
  files: list(text('A file', 'episodes.csv'), 'The files'),
  state: oneOf(['needs confirming', 'applied', 'undone', 'discarded'], 'Where it stands'),
  counts: COUNTS,
  changes: orNull(CHANGES),
  replacedBy: orNull(
    shape<ReplacingReturn>('ReplacingReturn', 'The return of the same year that counts in its place', {
      uploadId: key('Key of its upload'),
      trueAt: day('The day it is true for'),
    }),
  ),
  madeUp: flag('Whether it is made-up data'),
  uploadedAt: moment('When it was handed in'),
  uploadedBy: orNull(key('Key of the person or API token; null for the command line')),
  appliedAt: orNull(moment('When it was applied; null when it was not')),
  undoneAt: orNull(moment('When it was undone; null when it was not')),
  discardedAt: orNull(moment('When it was put aside and its rows deleted; null when it was not')),
  discardedBecause: orNull(
    oneOf(
      ['not wanted', 'not confirmed'],
      'Why: somebody put it aside, or nobody confirmed it within 7 days',
    ),
  ),
  waitsUntil: orNull(moment('Until when it waits to be confirmed; null when it does not wait')),
  problems: whole('How many problems it has'),
});

export interface ImportsPage {
  readonly imports: readonly ImportLine[];
  readonly count: number;
}

export const IMPORTS_PAGE = shape<ImportsPage>('ImportsPage', 'Imports, newest first, 25 a page', {
  imports: list(IMPORT, 'The imports of this page'),
  count: whole('How many there are on all pages'),
});

const ROWS_OF_OTHER = shape<RowsOfOther>('RowsOfOther', 'Rows that were not taken', {
  authority: text('The authority their LA column names', 'Newham'),
  rows: whole('How many'),
});

export const RECEIVED = shape<Received>('Received', 'A return that was taken in and not yet applied', {
  uploadId: key('Key of the upload: look at it, then apply or discard it'),
  alreadyApplied: flag('Whether the same files are applied already'),
  ofOthers: list(ROWS_OF_OTHER, 'Rows of a concatenated file that are another authority’s'),
});

const GROUP = shape<ProblemGroup>('ProblemGroup', 'How often one rule found something', {
  rule: text('The rule', '143'),
  column: text('The column', 'RNE'),
  weight: WEIGHT,
  message: text('What is wrong'),
  fix: text('What to do'),
  rows: whole('In how many rows'),
});

const PREVIEW = shape<ImportPreview>('ImportPreview', 'What applying the upload would do', {
  children: PREVIEW_COUNT,
  episodes: PREVIEW_COUNT,
  placements: PREVIEW_COUNT,
  missingChildren: list(
    shape<MissingChild>('MissingChild', 'A child of whom the return says nothing', {
      id: key('Key of the child'),
      localReference: text('The borough’s own reference', 'BRO-000123'),
    }),
    'Children looked after before, of whom the return says nothing; 200 at most',
  ),
  missingInAll: whole('How many they are in all'),
  inferredEnds: whole('Episodes whose end no return gives'),
  withoutHeader: whole('Children in it whom no return describes; their rows are kept, and not shown'),
  removals: shape<Removals>(
    'Removals',
    'Children who would no longer be shown though no return says they left',
    {
      lookedAfter: whole('Looked after before'),
      removed: whole('Of those, no longer shown'),
      needAccepting: flag('Whether they are so many that applying needs acceptRemovals'),
    },
  ),
});

export const UPLOAD_RESULT = shape<UploadResult>('UploadResult', 'An upload, its problems and its preview', {
  imports: list(IMPORT, 'The years it has, oldest first'),
  problems: list(GROUP, 'By rule, worst first'),
  preview: orNull(PREVIEW),
});

const PROBLEM_ROW = shape<ProblemRow>('ProblemRow', 'One problem of one row', {
  rule: text('The rule', '143'),
  weight: WEIGHT,
  table: text('The table', 'episodes'),
  file: text('The file', 'episodes.csv'),
  line: whole('The row of the file'),
  column: text('The column', 'RNE'),
  value: text('What stands there'),
  message: text('What is wrong'),
  expected: text('What was expected'),
  fix: text('What to do'),
});

export const PROBLEM_ROWS = list(PROBLEM_ROW, 'Every problem, in the order of the files');
