import { Authority } from '@lib/boroughs/authorities/authorities';
import { localReference } from '../canaries';
import { returnDate } from '../calendar';
import { Child, Episode, Spell } from '../lives/child';
import { placeInYear, reasonInYear, urnInYear } from './codes-of-year';
import { CollectionYear } from './collection-years';
import { SlipMaker } from './slips';

/** What a borough's returns are written with. */
export interface ReturnWriter {
  readonly borough: Authority;
  readonly slips: SlipMaker;
}

const OVERLAP_DAYS = 6;
const BAD_POSTCODES = ['NOT KNOWN', 'TBC', 'QB1 XX', '1 HIGH STREET'];

/** The rows of one child's spell that belong to a year, as they stood on the day the return is true for. */
export const episodeLines = (
  writer: ReturnWriter,
  child: Child,
  spell: Spell,
  year: CollectionYear,
): string[] => {
  if (isForgotten(writer, child, spell, year)) return [];
  const lines: string[] = [];
  spell.episodes.forEach((episode, at) => {
    if (!inYear(episode, year) || isLost(writer, child, episode, year)) return;
    lines.push(episodeLine(writer, child, spell.need, episode, spell.episodes[at + 1], year));
  });
  return lines;
};

export const inYear = (episode: Episode, year: CollectionYear): boolean =>
  episode.start <= year.last && (episode.end === null || episode.end >= year.first);

/** A child who left this year, open at the end of last year's return: sometimes never reported to have left. */
const isForgotten = ({ slips }: ReturnWriter, child: Child, spell: Spell, year: CollectionYear): boolean => {
  const last = spell.episodes.at(-1)!;
  const leftThisYear = last.end !== null && last.end >= year.first && last.end <= year.last;
  const openLastYear = spell.episodes[0]!.start < year.first;
  return leftThisYear && openLastYear && slips('leavingUnreported', child.number, last.start);
};

const isLost = ({ slips }: ReturnWriter, child: Child, episode: Episode, year: CollectionYear): boolean =>
  episode.start < year.first &&
  episode.reasonCeased === 'X1' &&
  episode.end! <= year.last &&
  slips('episodeLost', child.number, episode.start);

const episodeLine = (
  { borough, slips }: ReturnWriter,
  child: Child,
  need: string,
  episode: Episode,
  next: Episode | undefined,
  year: CollectionYear,
): string => {
  const { placement, start } = episode;
  const made = (slip: Parameters<SlipMaker>[0]): boolean => slips(slip, child.number, start);
  const ended = episode.end !== null && episode.end <= year.last;
  const place = placeInYear(placement, year.ending);
  const urn = made('urn') ? '' : urnInYear(episode, place, year.ending);
  const temporaryNext = next !== undefined && next.placement.place.startsWith('T');
  const badPostcode = (): string => BAD_POSTCODES[(child.number + start) % BAD_POSTCODES.length]!;
  const home = made('homePostcode') && child.home ? badPostcode() : (child.home?.postcode ?? '');
  const line = [
    localReference(borough, child.number),
    returnDate(start),
    episode.reasonForNewEpisode,
    episode.legal,
    need,
    made('placeCode') ? 'U7' : place,
    placement.provider,
    ended ? returnDate(endWritten(episode, next, year, made)) : '',
    ended ? episode.reasonCeased : '',
    ended ? reasonInYear(episode.reasonForChange, temporaryNext, year.ending) : '',
    home,
    made('placementPostcode') ? badPostcode() : placement.postcode,
    urn,
  ].join(',');
  return made('untidy') ? line.toLowerCase().replace(',', ' ,') : line;
};

const endWritten = (
  episode: Episode,
  next: Episode | undefined,
  year: CollectionYear,
  made: (slip: Parameters<SlipMaker>[0]) => boolean,
): number => {
  const end = episode.end!;
  if (made('backwards')) return episode.start - 1;
  const overlaps = next !== undefined && made('overlap') && end + OVERLAP_DAYS <= year.last;
  return overlaps ? end + OVERLAP_DAYS : end;
};
