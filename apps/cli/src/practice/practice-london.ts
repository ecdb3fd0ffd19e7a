import { Authority } from '@lib/boroughs/authorities/authorities';
import { Day } from '@lib/kernel/day';
import { SoundList } from '@lib/provision/lists/load-list';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { BoroughFigures, publishedFigures } from './figures/borough-figures';
import { boroughLives } from './lives/borough-lives';
import { PRACTICE_PEOPLE, PracticePerson } from './people';
import { directoryFile } from './postcodes/directory-file';
import { PlaceFinder } from './postcodes/place-finder';
import { madeUpPostcodes } from './postcodes/postcodes';
import { boroughReturn, PracticeReturn } from './returns/borough-returns';
import { CollectionYear, collectionYears } from './returns/collection-years';
import { slipMaker } from './returns/slips';
import { PracticeSetting } from './settings/setting';
import { settingsLists } from './settings/settings-lists';
import { SettingsMarket, settingsMarket } from './settings/settings-market';

/** Six collection years: five whole, and the current one as a part-year extract (design 1, issue A). */
const YEARS = 6;

export interface PracticeLondonWanted {
  readonly asAt: Day;
  readonly seed: number;
  /** Only these boroughs, by slug; each comes out as it does within the whole. All of them when left out. */
  readonly boroughs?: readonly string[];
}

export interface PracticeBorough {
  readonly borough: Authority;
  readonly returns: readonly PracticeReturn[];
}

export interface PracticeLondon {
  readonly asAt: Day;
  readonly seed: number;
  /** The made-up postcodes, in the layout of the ONS Postcode Directory. */
  readonly postcodeDirectory: HandedInFile;
  readonly people: readonly PracticePerson[];
  readonly settings: readonly PracticeSetting[];
  /** The same as the lists of the regulator that name them. */
  readonly settingsLists: readonly SoundList[];
  /** Made one at a time as they are asked for, so that only one is in memory. */
  readonly boroughs: Iterable<PracticeBorough>;
}

/**
 * A made-up London: 33 boroughs whose children, placements and distances follow the DfE's figures borough by
 * borough, as the returns they would hand in. The same date and seed give the same London, byte for byte.
 */
export const practiceLondon = ({ asAt, seed, boroughs }: PracticeLondonWanted): PracticeLondon => {
  const postcodes = madeUpPostcodes();
  const all = publishedFigures().map((figures) => ({
    figures,
    finder: new PlaceFinder(figures.borough.gss, postcodes),
  }));
  const market = settingsMarket(all, postcodes, seed);
  const wanted = all.filter(({ figures }) => boroughs?.includes(figures.borough.slug) ?? true);
  const years = collectionYears(asAt, YEARS);
  return {
    asAt,
    seed,
    postcodeDirectory: directoryFile(postcodes),
    people: PRACTICE_PEOPLE,
    settings: market.settings,
    settingsLists: settingsLists(market.settings, { asAt, seed }),
    boroughs: {
      *[Symbol.iterator](): Iterator<PracticeBorough> {
        for (const { figures, finder } of wanted) yield makeBorough(figures, finder, market, years, seed);
      },
    },
  };
};

/** One borough's children and what it hands in. */
export const makeBorough = (
  figures: BoroughFigures,
  finder: PlaceFinder,
  market: SettingsMarket,
  years: readonly CollectionYear[],
  seed: number,
): PracticeBorough => {
  const { borough } = figures;
  const surroundings = { figures, finder, beds: market.bedsOf(borough.id), agencies: market.agencies };
  const children = boroughLives(surroundings, { from: years[0]!.first, to: years.at(-1)!.last, seed });
  const writer = { borough, slips: slipMaker(Math.imul(seed, 1009) + borough.id) };
  return { borough, returns: years.map((year) => boroughReturn(writer, children, year, seed)) };
};
