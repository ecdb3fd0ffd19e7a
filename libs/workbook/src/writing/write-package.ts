import { Writable } from 'node:stream';
import {
  appProperties,
  contentTypes,
  coreProperties,
  FileProperties,
  packageRelations,
  sheetRelations,
  tableXml,
  workbookRelations,
  workbookXml,
} from './package-parts';
import { FileWritten, PackageStream } from './package-stream';
import { SheetPlan, SheetTally } from './sheet-plan';
import { sheetXml } from './sheet-xml';
import { StyleSheet } from './style-sheet';

export interface PackagePlan {
  readonly properties: FileProperties;
  /** In the order a reader sees them. The first is written last: a cover can count the rows of the others. */
  readonly sheets: readonly SheetPlan[];
}

/** Told of each sheet once it is written. */
export type SheetWritten = (sheet: SheetPlan, tally: SheetTally) => void;

/** Writes the whole workbook, sheet after sheet, as a stream. Memory does not grow with rows. */
export const writePackage = async (
  plan: PackagePlan,
  to: Writable,
  sheetWritten: SheetWritten,
): Promise<FileWritten> => {
  const stream = new PackageStream(to);
  const styles = new StyleSheet();
  stream.part('[Content_Types].xml', contentTypes(plan.sheets));
  stream.part('_rels/.rels', packageRelations());
  stream.part('docProps/core.xml', coreProperties(plan.properties));
  stream.part('docProps/app.xml', appProperties(plan.properties));
  stream.part('xl/workbook.xml', workbookXml(plan.sheets));
  stream.part('xl/_rels/workbook.xml.rels', workbookRelations(plan.sheets));
  const numbered = plan.sheets.map((sheet, n) => ({ sheet, number: n + 1 }));
  for (const { sheet, number } of [...numbered.slice(1), ...numbered.slice(0, 1)]) {
    const tally: SheetTally = { rows: 0, table: '', links: [], dropDowns: [] };
    await stream.streamedPart(
      `xl/worksheets/sheet${number}.xml`,
      sheetXml(sheet, number === 1, styles, tally),
    );
    stream.part(`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelations(number, tally.links));
    stream.part(`xl/tables/table${number}.xml`, tableXml(number, sheet, tally));
    sheetWritten(sheet, tally);
  }
  stream.part('xl/styles.xml', styles.xml());
  return stream.end();
};
