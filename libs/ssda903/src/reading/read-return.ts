import { FileRefusedError, inMegabytes } from '@lib/workbook/reading/file-refused.error';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';
import { FileNote, FileToRead, RawReturn, ReturnShape } from '../tables/raw-return';
import { refused, xmlNotes } from './file-notes';
import { gatherTables } from './gather-tables';
import { openFile } from './open-file';
import { OpenedFiles, together, XmlFile } from './opened-files';
import { readXmlReturn } from './read-xml-return';

const ALL_FILES = 'All files together';

/**
 * Reads an SSDA903 return in any shape it comes in: CSV tables, a zip of them, a workbook with a sheet per
 * table, concatenated tables with LA and YEAR columns, or the XML. Values are only tidied; judging them is
 * the checker's. Whatever is wrong with a file is a note, so that one bad file does not hide the others: a
 * file with a `refused` note was not read at all.
 */
export async function readReturn(files: readonly FileToRead[], limits: ReadingLimits): Promise<RawReturn> {
  if (files.length === 0) return nothingRead([refused(ALL_FILES, 'No file was handed in.')]);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes > limits.uploadBytes) {
    const { message } = new FileRefusedError('too-big', inMegabytes(limits.uploadBytes));
    return nothingRead([refused(ALL_FILES, message)]);
  }
  const opened: OpenedFiles[] = [];
  // One after another: each workbook may take a whole thread's memory.
  for (const file of files) opened.push(await openFile(file, limits));
  return assemble(together(opened), limits);
}

function assemble(opened: OpenedFiles, limits: ReadingLimits): RawReturn {
  const [xml, ...otherXml] = opened.xml;
  if (!xml) return fromTables(opened);
  const mixed = opened.tables.length > 0 || otherXml.length > 0;
  if (!mixed) return fromXml(xml, opened.notes, limits);
  const message = 'An XML return is whole in itself. Hand in either one XML file or CSV tables, not both.';
  return nothingRead([...opened.notes, ...opened.xml.map(({ file }) => refused(file, message))], 'xml');
}

function fromTables({ tables: sources, notes: before, packedIn }: OpenedFiles): RawReturn {
  const { tables, notes: after, isConcatenated } = gatherTables(sources);
  const notes = [...before, ...after];
  const shape: ReturnShape = isConcatenated ? 'concatenated' : (packedIn[0] ?? 'csv-tables');
  const isNothing = Object.keys(tables).length === 0 && !notes.some(({ level }) => level === 'refused');
  if (isNothing)
    notes.push(refused(ALL_FILES, 'No table of the SSDA903 return was found in what was handed in.'));
  return { shape, tables, notes };
}

function fromXml(xml: XmlFile, before: readonly FileNote[], limits: ReadingLimits): RawReturn {
  try {
    const { tables, extra, isNumbered } = readXmlReturn(xml, limits);
    const notes = [...before, ...xmlNotes(xml.file, { extra: [...extra], isNumbered })];
    if (Object.keys(tables).length === 0) notes.push(refused(xml.file, 'The return holds no child.'));
    return { shape: 'xml', tables, notes };
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    return nothingRead([...before, refused(xml.file, error.message)], 'xml');
  }
}

function nothingRead(notes: readonly FileNote[], shape: ReturnShape = 'csv-tables'): RawReturn {
  return { shape, tables: {}, notes };
}
