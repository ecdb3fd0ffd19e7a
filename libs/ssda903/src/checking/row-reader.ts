import { RawRow } from '../tables/raw-return';
import { ReadEpisode, ReadHeader, ReadHealth, ReadMissing, ReadRow, ReadUasc } from './read-row';
import { readDay } from './values/read-day';
import { Remembering } from './values/remembering';
import { tidyPostcode } from './values/tidy-postcode';
import { tidyChild, tidyCode } from './values/tidy-text';

/** Reads raw rows into the words of the rules. Nothing is refused here: an unreadable day becomes null. */
export class RowReader {
  private readonly children = new Remembering(tidyChild);
  private readonly days = new Remembering(readDay);
  private readonly codes = new Remembering(tidyCode);
  private readonly postcodes = new Remembering(tidyPostcode);

  /** A row of a table this service only checks. */
  row(raw: RawRow): ReadRow {
    return { raw, child: this.child(raw) };
  }

  header(raw: RawRow): ReadHeader {
    return {
      raw,
      child: this.child(raw),
      sex: this.code(raw, 'SEX'),
      dob: this.day(raw.values['DOB'] ?? ''),
      ethnic: this.code(raw, 'ETHNIC'),
    };
  }

  episode(raw: RawRow): ReadEpisode {
    const { values } = raw;
    const end = values['DEC'] ?? '';
    const homePostcode = values['HOME_POST'] ?? '';
    const placementPostcode = values['PL_POST'] ?? '';
    return {
      raw,
      child: this.child(raw),
      start: this.day(values['DECOM'] ?? ''),
      end: this.day(end),
      endGiven: end !== '',
      reasonForNewEpisode: this.code(raw, 'RNE'),
      legalStatus: this.code(raw, 'LS'),
      need: this.code(raw, 'CIN'),
      place: this.code(raw, 'PLACE'),
      provider: this.code(raw, 'PLACE_PROVIDER'),
      reasonCeased: this.code(raw, 'REC'),
      reasonForChange: this.code(raw, 'REASON_PLACE_CHANGE'),
      homePostcode: this.postcodes.read(homePostcode),
      homePostcodeGiven: homePostcode !== '',
      placementPostcode: this.postcodes.read(placementPostcode),
      placementPostcodeGiven: placementPostcode !== '',
      urn: this.code(raw, 'URN'),
    };
  }

  uasc(raw: RawRow): ReadUasc {
    const ended = raw.values['DUC'] ?? '';
    return { raw, child: this.child(raw), ended: this.day(ended), endedGiven: ended !== '' };
  }

  missing(raw: RawRow): ReadMissing {
    const end = raw.values['MIS_END'] ?? '';
    return {
      raw,
      child: this.child(raw),
      kind: this.code(raw, 'MISSING'),
      start: this.day(raw.values['MIS_START'] ?? ''),
      end: this.day(end),
      endGiven: end !== '',
    };
  }

  health(raw: RawRow): ReadHealth {
    return {
      raw,
      child: this.child(raw),
      sdqScore: this.code(raw, 'SDQ_SCORE'),
      sdqReason: this.code(raw, 'SDQ_REASON'),
      convicted: this.code(raw, 'CONVICTED'),
      substanceMisuse: this.code(raw, 'SUBSTANCE_MISUSE'),
      interventionReceived: this.code(raw, 'INTERVENTION_RECEIVED'),
      interventionOffered: this.code(raw, 'INTERVENTION_OFFERED'),
    };
  }

  day(text: string): ReturnType<typeof readDay> {
    return text === '' ? null : this.days.read(text);
  }

  child(raw: RawRow): string {
    return this.children.read(raw.values['CHILD'] ?? '');
  }

  private code(raw: RawRow, column: string): string {
    const text = raw.values[column];
    return text === undefined || text === '' ? '' : this.codes.read(text);
  }
}
