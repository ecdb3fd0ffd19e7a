import { normalisePostcodeOrSector } from '@lib/reference-data/postcodes/postcode';
import { TableRows } from '../tables/table-rows';
import { ReadEpisode, ReadHeader, ReadHealth, ReadMissing, ReadRow, ReadUasc } from './read-row';
import { readDay } from './values/read-day';
import { tidyChild, tidyCode } from './values/tidy-text';

/**
 * Reads the rows of a table into the words of the rules, by index. Nothing is refused here: an unreadable day
 * becomes null.
 */
type RowReader<R> = (rows: TableRows) => (index: number) => R;

const isGiven = (text: string): boolean => text !== '';

export const headerReader: RowReader<ReadHeader> = (rows) => {
  const child = rows.column('CHILD', tidyChild);
  const sex = rows.column('SEX', tidyCode);
  const dob = rows.column('DOB', readDay);
  const ethnic = rows.column('ETHNIC', tidyCode);
  return (index) => ({
    raw: rows.at(index),
    child: child(index),
    sex: sex(index),
    dob: dob(index),
    ethnic: ethnic(index),
  });
};

export const episodeReader: RowReader<ReadEpisode> = (rows) => {
  const code = (column: string): ((index: number) => string) => rows.column(column, tidyCode);
  const child = rows.column('CHILD', tidyChild);
  const start = rows.column('DECOM', readDay);
  const end = rows.column('DEC', readDay);
  const endGiven = rows.column('DEC', isGiven);
  const reasonForNewEpisode = code('RNE');
  const legalStatus = code('LS');
  const need = code('CIN');
  const place = code('PLACE');
  const provider = code('PLACE_PROVIDER');
  const reasonCeased = code('REC');
  const reasonForChange = code('REASON_PLACE_CHANGE');
  const homePostcode = rows.column('HOME_POST', normalisePostcodeOrSector);
  const homePostcodeGiven = rows.column('HOME_POST', isGiven);
  const placementPostcode = rows.column('PL_POST', normalisePostcodeOrSector);
  const placementPostcodeGiven = rows.column('PL_POST', isGiven);
  const urn = code('URN');
  return (index) => ({
    raw: rows.at(index),
    child: child(index),
    start: start(index),
    end: end(index),
    endGiven: endGiven(index),
    reasonForNewEpisode: reasonForNewEpisode(index),
    legalStatus: legalStatus(index),
    need: need(index),
    place: place(index),
    provider: provider(index),
    reasonCeased: reasonCeased(index),
    reasonForChange: reasonForChange(index),
    homePostcode: homePostcode(index),
    homePostcodeGiven: homePostcodeGiven(index),
    placementPostcode: placementPostcode(index),
    placementPostcodeGiven: placementPostcodeGiven(index),
    urn: urn(index),
  });
};

export const uascReader: RowReader<ReadUasc> = (rows) => {
  const child = rows.column('CHILD', tidyChild);
  const ended = rows.column('DUC', readDay);
  const endedGiven = rows.column('DUC', isGiven);
  return (index) => ({
    raw: rows.at(index),
    child: child(index),
    ended: ended(index),
    endedGiven: endedGiven(index),
  });
};

export const missingReader: RowReader<ReadMissing> = (rows) => {
  const child = rows.column('CHILD', tidyChild);
  const kind = rows.column('MISSING', tidyCode);
  const start = rows.column('MIS_START', readDay);
  const end = rows.column('MIS_END', readDay);
  const endGiven = rows.column('MIS_END', isGiven);
  return (index) => ({
    raw: rows.at(index),
    child: child(index),
    kind: kind(index),
    start: start(index),
    end: end(index),
    endGiven: endGiven(index),
  });
};

export const healthReader: RowReader<ReadHealth> = (rows) => {
  const code = (column: string): ((index: number) => string) => rows.column(column, tidyCode);
  const child = rows.column('CHILD', tidyChild);
  const sdqScore = code('SDQ_SCORE');
  const sdqReason = code('SDQ_REASON');
  const convicted = code('CONVICTED');
  const substanceMisuse = code('SUBSTANCE_MISUSE');
  const interventionReceived = code('INTERVENTION_RECEIVED');
  const interventionOffered = code('INTERVENTION_OFFERED');
  return (index) => ({
    raw: rows.at(index),
    child: child(index),
    sdqScore: sdqScore(index),
    sdqReason: sdqReason(index),
    convicted: convicted(index),
    substanceMisuse: substanceMisuse(index),
    interventionReceived: interventionReceived(index),
    interventionOffered: interventionOffered(index),
  });
};

/** A table this service only checks: its rules read the row itself. */
export const otherReader: RowReader<ReadRow> = (rows) => {
  const child = rows.column('CHILD', tidyChild);
  return (index) => ({ raw: rows.at(index), child: child(index) });
};
