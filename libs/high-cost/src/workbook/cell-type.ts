/** What a column of the workbook holds, and so how a cell of it is written, read and shown. */
export type CellType =
  /** For whoever reads the row; what stands there is not read back. */
  | { readonly kind: 'shown'; readonly as: 'text' | 'day' | 'whole' }
  | { readonly kind: 'choice' | 'choices'; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: 'day' | 'money' | 'half' | 'whole' }
  | { readonly kind: 'text'; readonly longest: number };

/** Days and codes as text, money in pence; of several codes their text in the order of the list, between semicolons. */
export type Value = string | number | null;

/** By the key of the column. */
export type Values = Readonly<Record<string, Value>>;

export const YES_NO = { yes: 'Yes', no: 'No' } as const;
export const BETWEEN = '; ';
