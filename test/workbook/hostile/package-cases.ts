import { HARMLESS, HostileCase } from './hostile-case';
import {
  buildWorkbook,
  contentTypes,
  relationship,
  relationships,
  SHEET_TYPE,
  workbook,
  workbookRels,
} from './workbook-builder';

const EXTERNAL_LINK = `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;

/** Workbooks that bring what a table has no need of, or whose parts do not fit together. */
export const PACKAGE_CASES: readonly HostileCase[] = [
  {
    title: 'macros, declared',
    build: () =>
      buildWorkbook({ contentTypes: contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }),
    outcome: 'macro',
  },
  {
    title: 'macros under an .xlsx name, not declared',
    build: () => buildWorkbook({ parts: { 'xl/vbaProject.bin': 'x' } }),
    outcome: 'macro',
  },
  {
    title: 'an Excel 4 macro sheet',
    build: () => buildWorkbook({ parts: { 'xl/macrosheets/sheet1.xml': '<x/>' } }),
    outcome: 'macro',
  },
  {
    title: 'the binary form',
    build: () =>
      buildWorkbook({
        contentTypes: contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      }),
    outcome: 'binary-workbook',
  },
  {
    title: 'an embedded object',
    build: () => buildWorkbook({ parts: { 'xl/embeddings/oleObject1.bin': 'x' } }),
    outcome: 'embedded',
  },
  {
    title: 'a control',
    build: () => buildWorkbook({ parts: { 'xl/activeX/activeX1.xml': '<x/>' } }),
    outcome: 'embedded',
  },
  {
    title: 'the content types of a document',
    build: () =>
      buildWorkbook({
        contentTypes: contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      }),
    outcome: 'not-a-workbook',
  },
  {
    title: 'no list of relationships',
    build: () => buildWorkbook({ parts: { '_rels/.rels': null } }),
    outcome: 'missing-part',
  },
  {
    title: 'no list of sheets',
    build: () => buildWorkbook({ parts: { 'xl/workbook.xml': null } }),
    outcome: 'missing-part',
  },
  {
    title: 'a sheet that is listed and not there',
    build: () => buildWorkbook({ parts: { 'xl/worksheets/sheet1.xml': null } }),
    outcome: 'missing-part',
  },
  {
    title: 'shared strings that are declared and not there',
    build: () => buildWorkbook({ parts: { 'xl/sharedStrings.xml': null } }),
    outcome: 'missing-part',
  },
  {
    title: 'a sheet that is the list of sheets',
    build: () =>
      buildWorkbook({ workbookRels: relationships(relationship('rId1', 'worksheet', 'workbook.xml')) }),
    outcome: 'damaged-part',
  },
  {
    title: 'relationships that lead in a circle',
    build: () =>
      buildWorkbook({
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(
            relationship('rId1', 'worksheet', '../workbook.xml'),
          ),
        },
      }),
    outcome: HARMLESS,
  },
  {
    title: 'one sheet listed a thousand times',
    build: () => buildWorkbook({ workbook: workbook(`<sheets>${sheetTwice().repeat(500)}</sheets>`) }),
    outcome: 'missing-part',
  },
  {
    title: 'a sheet on another machine',
    build: () =>
      buildWorkbook({
        workbookRels: relationships(
          relationship('rId1', 'worksheet', 'http://192.0.2.1/sheet.xml', 'External'),
        ),
      }),
    outcome: 'missing-part',
  },
  {
    title: 'a template fetched from elsewhere',
    build: () =>
      buildWorkbook({ workbookRels: workbookRels(remote('attachedTemplate', 'http://192.0.2.1/a.xltm')) }),
    outcome: HARMLESS,
  },
  {
    title: 'a link to another workbook',
    build: () =>
      buildWorkbook({
        parts: { 'xl/externalLinks/externalLink1.xml': `${EXTERNAL_LINK}<externalBook/></externalLink>` },
        workbookRels: workbookRels(relationship('rId9', 'externalLink', 'externalLinks/externalLink1.xml')),
      }),
    outcome: HARMLESS,
  },
  {
    title: 'a link that starts a program (DDE)',
    build: () =>
      buildWorkbook({
        parts: {
          'xl/externalLinks/externalLink1.xml': `${EXTERNAL_LINK}<ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
        },
        workbookRels: workbookRels(relationship('rId9', 'externalLink', 'externalLinks/externalLink1.xml')),
      }),
    outcome: HARMLESS,
  },
  {
    title: 'a link to a file on the reader’s machine',
    build: () =>
      buildWorkbook({
        afterData: '<hyperlinks><hyperlink ref="A1" r:id="rId1" xmlns:r="x"/></hyperlinks>',
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(remote('hyperlink', 'file:///etc/passwd')),
        },
      }),
    outcome: HARMLESS,
  },
  {
    title: 'parts named with prefixes, as other programs write them',
    build: () =>
      buildWorkbook({
        sheet:
          '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>shared</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
        contentTypes: contentTypes(`${SHEET_TYPE}.sheet.main+xml`),
      }),
    outcome: HARMLESS,
  },
];

function sheetTwice(): string {
  return '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>';
}

function remote(type: string, target: string): string {
  return relationship('rId8', type, target, 'External');
}
