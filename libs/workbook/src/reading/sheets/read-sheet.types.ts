export interface SheetRow {
  /** As a person sees it at the left of the sheet; the first is 1. */
  readonly row: number;
  /** Text of the cells from column A on; '' where there is nothing. */
  readonly cells: readonly string[];
  /**
   * By column index, the number under each cell that is formatted as a date. Its text is a day; a column
   * that is no date (an id somebody formatted wrongly) takes the number.
   */
  readonly serials?: Readonly<Record<number, number>>;
}

export interface ReadSheet {
  readonly name: string;
  /** Rows that hold something, in order. */
  readonly rows: readonly SheetRow[];
  /** Cells whose value a formula worked out: the stored value is taken, and this says so. */
  readonly formulaCells: readonly string[];
  readonly formulaCount: number;
  /** Hidden rows that hold something: they are read, and this says so. */
  readonly hiddenRows: readonly number[];
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  /** Sheets nobody sees when they open the workbook: not read. */
  readonly hiddenSheets: readonly string[];
  /** Serial dates count from 1904 (workbooks first made on old Macs) instead of 1900. */
  readonly from1904: boolean;
}
