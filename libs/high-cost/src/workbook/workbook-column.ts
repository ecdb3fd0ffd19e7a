import { CellType } from './cell-type';

export type SheetKey = 'register' | 'standard' | 'one-off';

/** Sheets that go out and come back, in their order. */
export const SHEET_NAMES: Readonly<Record<SheetKey, string>> = {
  register: 'Register',
  standard: 'National standard',
  'one-off': 'One-off costs',
};

/** The names of their tables. */
export const SHEET_TABLES: Readonly<Record<SheetKey, string>> = {
  register: 'register',
  standard: 'national_standard',
  'one-off': 'one_off_costs',
};

export const SHEET_KEYS = Object.keys(SHEET_NAMES) as SheetKey[];

/** One column of a sheet that goes out and comes back. */
export interface WorkbookColumn {
  readonly sheet: SheetKey;
  readonly key: string;
  readonly heading: string;
  readonly type: CellType;
  /** What to write there, for the sheet that explains the others. */
  readonly about: string;
}

export type Said = Omit<WorkbookColumn, 'sheet'>;

export const said = (key: string, heading: string, type: CellType, about: string): Said => ({
  key,
  heading,
  type,
  about,
});

export const TEXT = { kind: 'shown', as: 'text' } as const;
export const SHOWN_DAY = { kind: 'shown', as: 'day' } as const;

/** What tells the rows apart; on every sheet. */
export const ROW_KEY = 'row';
export const ROW_VERSION = 'rowVersion';

export const KEY_COLUMN = said(
  ROW_KEY,
  'Row key',
  TEXT,
  'Tells which placement the row is about. Leave it as it is.',
);

export const VERSION_COLUMN = said(
  ROW_VERSION,
  'Row version',
  TEXT,
  'Tells what was recorded when the workbook was made. Leave it as it is.',
);

export const REFERENCE_COLUMN = said(
  'reference',
  'Local reference',
  TEXT,
  'Whose placement it is. It is not read back.',
);
