import { yearsLater } from '../calendar';
import { Child, Episode, Placement } from './child';
import { Population } from './population';

/** Children on agreed series of short breaks, for each child looked after; they are in no looked-after count. */
const FOR_EACH_LOOKED_AFTER = 0.02;
const EACH_BREAK_RECORDED = 0.4;
const BREAKS_A_YEAR = 7;
const DISABILITY = 'N2';
const YEAR = 365.2425;

/** Adds the borough's children on short breaks: V3 with a row for each break, V4 with one for the agreement. */
export const addShortBreaks = (people: Population, from: number, to: number): void => {
  const { random, around } = people;
  const years = (to - from) / YEAR;
  const children = Math.round(around.figures.stock(2025) * FOR_EACH_LOOKED_AFTER * (1 + years / 4));
  for (let i = 0; i < children; i += 1) {
    const start = from + Math.floor(random.next() * (to - from)) - 300;
    const child = disabledChild(people, start);
    const end = Math.min(start + random.whole(250, 1600), child.adult - 1);
    if (random.chance(EACH_BREAK_RECORDED)) eachBreak(people, child, start, Math.min(end, to));
    else child.spells.push({ need: DISABILITY, episodes: [episode(people, start, end, 'V4', 'E8')] });
  }
};

const eachBreak = (people: Population, child: Child, from: number, to: number): void => {
  const { random } = people;
  for (let start = from; start < to; start += 5 + Math.floor(random.wait(YEAR / BREAKS_A_YEAR))) {
    const end = start + random.whole(1, 4);
    child.spells.push({ need: DISABILITY, episodes: [episode(people, start, end, 'V3', 'E4A')] });
  }
};

const disabledChild = (people: Population, on: number): Child => {
  const { random, around } = people;
  const born = on - Math.floor((5 + 11.5 * random.next()) * YEAR);
  const child: Child = {
    number: people.children.length + 1,
    sex: random.chance(0.66) ? 'M' : 'F',
    born,
    adult: yearsLater(born, 18),
    ethnic: random.pick(['WBRI', 'WBRI', 'BAFR', 'MOTH', 'AOTH', 'BCRB', 'ABAN', 'OOTH']),
    unaccompanied: false,
    home: around.finder.home(random),
    unsettled: 0,
    goesMissing: false,
    spells: [],
    missing: [],
  };
  people.children.push(child);
  return child;
};

const episode = (
  people: Population,
  start: number,
  end: number,
  legal: string,
  reasonCeased: string,
): Episode => ({
  start,
  reasonForNewEpisode: 'S',
  legal,
  placement: shortBreakCarer(people),
  end,
  reasonCeased,
  reasonForChange: '',
});

/** The borough's own carers; the place is not asked for in short breaks (rule 420). */
const shortBreakCarer = ({ around }: Population): Placement => ({
  place: 'U6',
  group: 'foster',
  provider: 'PR1',
  urn: around.agencies.services.get(around.figures.borough.id)!.urn,
  postcode: '',
  location: 'in-near',
  bed: null,
});
