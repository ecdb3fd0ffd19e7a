import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { addDays, Day, day } from '@lib/kernel/day';
import { ListedSetting } from '@lib/provision/lists/listed-setting';
import { SoundList } from '@lib/provision/lists/load-list';
import { Spot } from '../postcodes/spots';
import { Random } from '../random';
import { PracticeSetting, SettingKind } from './setting';

/** What the regulator calls each kind. */
const TYPES: Readonly<Record<SettingKind, string>> = {
  home: "Children's home",
  secure: "Secure children's home",
  supported: 'Supported accommodation',
  school: 'Residential special school',
  'family-centre': 'Residential family centre',
  'foster-agency': 'Independent fostering agency',
};
const OWN_FOSTERING = 'Local authority fostering agency';

const SECTORS = { 'local authority': 'Local authority', private: 'Private', voluntary: 'Voluntary' } as const;

/** The counties the made-up places lie in, by their ONS codes: there the county is the authority. */
const COUNTIES: Readonly<Record<string, string>> = {
  E10000003: 'Cambridgeshire', E10000008: 'Devon', E10000011: 'East Sussex', E10000012: 'Essex',
  E10000014: 'Hampshire', E10000015: 'Hertfordshire', E10000016: 'Kent', E10000020: 'Norfolk',
  E10000025: 'Oxfordshire', E10000029: 'Suffolk', E10000030: 'Surrey', E10000032: 'West Sussex',
}; // prettier-ignore

/** Ofsted withholds the name of every home; here of some, so that there is something to search for. */
const WITHHELD = 0.15;
const SUSPENDED = 0.004;
/** How the list of the year before differed. */
const NEW_SINCE = 0.03;
const OTHER_PLACES = 0.02;
const GONE_SINCE = 0.005;

const PROVIDERS = 120;
const OPENING = day('2005-06-01');
/** Registration of supported accommodation opened on 28 April 2023 (domain.md 5.6). */
const SUPPORTED_FROM = day('2023-04-28');

/**
 * The made-up settings as two lists of the regulator, of 31 March before the day of this London and a year earlier:
 * the second changes what such lists change. Every number in a practice return is on the first or the second.
 */
export const settingsLists = (
  settings: readonly PracticeSetting[],
  { asAt, seed }: { readonly asAt: Day; readonly seed: number },
): readonly SoundList[] => {
  const random = new Random(seed, 'settings lists');
  const owners = providerNames(random);
  const listed = settings.map((setting) => listedSetting(setting, owners, random));
  const before = listed
    .filter(() => !random.chance(NEW_SINCE))
    .map((one) => (one.places && random.chance(OTHER_PLACES) ? { ...one, places: one.places + 1 } : one));
  const there = new Set(before.map(({ urn }) => urn));
  const now = listed.filter(({ urn }) => !there.has(urn) || !random.chance(GONE_SINCE));
  const year = Number(asAt.slice(0, 4)) - (asAt.slice(5) < '03-31' ? 1 : 0);
  return [listOf(before, year - 1), listOf(now, year)];
};

const listOf = (settings: readonly ListedSetting[], year: number): SoundList => ({
  settings,
  asAt: day(`${year}-03-31`),
  source: 'Made-up list of practice London',
});

const listedSetting = (setting: PracticeSetting, owners: Owners, random: Random): ListedSetting => ({
  urn: setting.urn,
  name: setting.kind === 'home' && random.chance(WITHHELD) ? null : setting.name,
  provisionType:
    setting.kind === 'foster-agency' && setting.sector === 'local authority'
      ? OWN_FOSTERING
      : TYPES[setting.kind],
  status: random.chance(SUSPENDED) ? 'Suspended' : 'Active',
  registeredOn:
    setting.kind === 'supported'
      ? addDays(SUPPORTED_FROM, random.whole(150, 600))
      : addDays(OPENING, random.whole(0, 6_500)),
  sector: SECTORS[setting.sector],
  localAuthority: authorityOf(setting.postcode.spot),
  region: setting.postcode.spot.gss.startsWith('E09') ? 'London' : null,
  places: setting.places,
  shortBreaksOnly: false,
  multiBuilding: false,
  organisation: ownerOf(setting, owners, random),
});

const authorityOf = ({ county, name }: Spot): string => (county ? (COUNTIES[county] ?? name) : name);

type Owners = Readonly<Record<'private' | 'voluntary', readonly string[]>>;

const ownerOf = (setting: PracticeSetting, owners: Owners, random: Random): string => {
  if (setting.sector !== 'local authority') return random.pick(owners[setting.sector]);
  const name =
    setting.ownerId === null ? authorityOf(setting.postcode.spot) : authorityById(setting.ownerId).name;
  return `${name} Council (made-up service)`;
};

const FIRST = [
  'Amber', 'Beacon', 'Cedar', 'Dale', 'Eastwood', 'Fairway', 'Granary', 'Hillside', 'Ivybridge', 'Jubilee', 'Keystone',
  'Larkfield', 'Meridian', 'Northgate', 'Orchard', 'Parkview', 'Quayside', 'Riverbank', 'Stonegate', 'Thornbury',
]; // prettier-ignore

const ENDINGS = {
  private: ['Care', 'Homes', 'Children’s Services', 'Living'],
  voluntary: ['Trust', 'Foundation'],
} as const;

/** “Beacon Care (made up)”: nobody can take it for a real organisation. */
const providerNames = (random: Random): Owners => {
  const all = (sector: 'private' | 'voluntary'): string[] =>
    random
      .shuffled(FIRST.flatMap((first) => ENDINGS[sector].map((ending) => `${first} ${ending} (made up)`)))
      .slice(0, PROVIDERS);
  return { private: all('private'), voluntary: all('voluntary') };
};
