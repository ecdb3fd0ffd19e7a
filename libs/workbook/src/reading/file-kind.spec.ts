import { fileKind } from './file-kind';
import { WEB_LIMITS } from './reading-limits';

const ZIP = Buffer.from('PK\u0003\u0004rest');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const kind = (name: string, bytes: Buffer) => fileKind(name, bytes, WEB_LIMITS);

function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('what kind of file was handed in', () => {
  it.each([
    ['a.csv', Buffer.from('CHILD,DOB'), 'csv'],
    ['A.TXT', Buffer.from('CHILD,DOB'), 'csv'],
    ['a.b.xlsx', ZIP, 'xlsx'],
    ['a.zip', ZIP, 'zip'],
    ['a.xml', Buffer.from('\ufeff  <?xml version="1.0"?>'), 'xml'],
    ['a.xml', Buffer.from('\ufeff<EXPSSDA903/>', 'utf16le'), 'xml'],
  ])('%s is told by name and content', (name, bytes, expected) => {
    expect(kind(name, bytes)).toBe(expected);
  });

  it.each([
    ['nothing', 'a.csv', Buffer.alloc(0), 'empty'],
    ['a workbook from before 2007', 'a.xls', OLE, 'old-excel'],
    ['the same under another name', 'a.xlsx', OLE, 'old-excel'],
    ['a password', 'a.xlsx', Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['text called .xls', 'a.xls', Buffer.from('CHILD'), 'old-excel'],
    ['the binary form', 'a.xlsb', ZIP, 'binary-workbook'],
    ['macros', 'a.xlsm', ZIP, 'macro'],
    ['text called .xlsx', 'a.xlsx', Buffer.from('CHILD'), 'wrong-type'],
    ['a zip called .csv', 'a.csv', ZIP, 'wrong-type'],
    ['XML called .csv', 'a.csv', Buffer.from('<EXPSSDA903/>'), 'wrong-type'],
    [
      'a web page called .xml is for the reader to refuse, text is not',
      'a.xml',
      Buffer.from('CHILD'),
      'wrong-type',
    ],
    ['a PDF called .csv', 'a.csv', Buffer.from('%PDF-1.7'), 'unknown-type'],
    ['a program', 'a.exe', Buffer.from('MZ\u0090'), 'unknown-type'],
    ['no extension', 'episodes', Buffer.from('CHILD'), 'unknown-type'],
    ['an extension every object has', 'a.constructor', Buffer.from('CHILD'), 'unknown-type'],
  ])('refuses %s', (_, name, bytes, code) => {
    expect(refusalOf(() => kind(name, bytes))).toMatchObject({ code });
  });
});
