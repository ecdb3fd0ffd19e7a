import { Day, isDay } from '@lib/kernel/day';
import { isId } from '@lib/kernel/ids';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';

/** What a workbook says of itself on its cover and in its properties: whose it is, and of which moment. */
export interface BookIdentity {
  readonly waveId: string;
  readonly setVersion: number;
  readonly boroughId: number;
  readonly madeOn: Day;
  /** The change of the return it was filled in from. */
  readonly change: number;
}

/** Goes up when sheets or columns mean something else than before. */
const FORM = 1;

/** The line by which a workbook is known again. It stands where everybody can read it. */
export const identityText = ({ waveId, setVersion, boroughId, madeOn, change }: BookIdentity): string =>
  `Return workbook, form ${FORM}, wave ${waveId}, question set version ${setVersion}, made for ${authorityById(boroughId).name} (${boroughId}) on ${madeOn} at change ${change}`;

const IDENTITY =
  /Return workbook, form (\d{1,4}), wave ([0-9a-f-]{36}), question set version (\d{1,6}), made for .{1,80} \((\d{3})\) on (\d{4}-\d\d-\d\d) at change (\d{1,12})/;

/** Null for a workbook that is none of ours, or of a form that is not read any more. */
export const identityOf = ({ sheets }: ReadWorkbook): BookIdentity | null => {
  const cover = sheets.find(({ name }) => name.trim().toLowerCase() === 'cover');
  const said = cover?.rows.map(({ cells }) => IDENTITY.exec(cells.join(' '))).find((found) => found !== null);
  if (!said) return null;
  const [, form, waveId, setVersion, boroughId, madeOn, change] = said as unknown as string[];
  if (Number(form) !== FORM || !isId(waveId!) || !isDay(madeOn!)) return null;
  return {
    waveId: waveId!,
    setVersion: Number(setVersion),
    boroughId: Number(boroughId),
    madeOn,
    change: Number(change),
  };
};
