import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { unpackHere } from '@lib/workbook/reading/unpacked-file';
import { buildWorkbook, relationship, workbook, workbookRels } from './workbook-builder';

describe('what a workbook holds that a person may not see', () => {
  it('is a formula: its stored value is taken and the cell named', async () => {
    const sheet = '<row r="4"><c r="A4"><f>1+1</f><v>2</v></c><c r="AB4"><f/><v>3</v></c></row>';
    const unpacked = await unpackHere(buildWorkbook({ sheet }), WEB_LIMITS);
    expect(unpacked).toMatchObject({
      workbook: { sheets: [{ formulaCells: ['A4', 'AB4'], formulaCount: 2 }] },
    });
  });

  it('is a hidden row: it is read and named', async () => {
    const sheet =
      '<row r="2" hidden="1"><c><v>5</v></c></row><row r="3" hidden="true"/><row r="4"><c><v>6</v></c></row>';
    const unpacked = await unpackHere(buildWorkbook({ sheet }), WEB_LIMITS);
    expect(unpacked).toMatchObject({
      workbook: { sheets: [{ rows: [{ row: 2 }, { row: 4 }], hiddenRows: [2] }] },
    });
  });

  it('is a hidden sheet: it is named and not read', async () => {
    const list = (name: string, state: string, id: string) =>
      `<sheet name="${name}" state="${state}" sheetId="1" r:id="${id}"/>`;
    const bytes = buildWorkbook({
      workbook: workbook(
        `<sheets>${list('Old', 'hidden', 'rId7')}${list('Older', 'veryHidden', 'rId8')}${list('Data', 'visible', 'rId1')}</sheets>`,
      ),
      workbookRels: workbookRels(relationship('rId7', 'worksheet', 'worksheets/sheet2.xml')),
      parts: { 'xl/worksheets/sheet2.xml': '<not read' },
    });
    const unpacked = await unpackHere(bytes, WEB_LIMITS);
    expect(unpacked).toMatchObject({
      workbook: { sheets: [{ name: 'Data' }], hiddenSheets: ['Old', 'Older'] },
    });
  });

  it('is a date in a column of ids: its number stands beside its day', async () => {
    const unpacked = await unpackHere(
      buildWorkbook({ sheet: '<row r="1"><c r="C1" s="1"><v>62551</v></c></row>' }),
      WEB_LIMITS,
    );
    expect(unpacked).toMatchObject({
      workbook: { sheets: [{ rows: [{ cells: ['', '', '03/04/2071'], serials: { 2: 62_551 } }] }] },
    });
  });
});
