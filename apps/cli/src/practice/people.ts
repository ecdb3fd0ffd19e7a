import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';
import { Role } from '@lib/access/permissions/role';

/** A made-up person to sign in as, where the database holds the practice London. */
export interface PracticePerson {
  /** What `POST /practice/sign-in` takes (design 6). */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly role: Role; readonly boroughSlug: string | null }[];
}

const FIRST_NAMES = [
  'Amara', 'Bilal', 'Carys', 'Dmitri', 'Efua', 'Farid', 'Greta', 'Hana', 'Idris', 'Jonah', 'Kezia', 'Lorcan',
  'Mina', 'Nikhil', 'Orla', 'Petra', 'Quentin', 'Rosa', 'Samir', 'Tilda', 'Una', 'Viktor', 'Wren', 'Yusra',
  'Zachary', 'Anneke', 'Bruno', 'Celeste', 'Davor', 'Esme', 'Fintan', 'Gita', 'Hugo',
]; // prettier-ignore

/** Family names that are words, so that nobody takes them for somebody. */
const OFFICER_NAMES = [
  'Almondwick', 'Barleymoor', 'Candlebrook', 'Driftwell', 'Emberlane', 'Ferncombe', 'Gorsebank', 'Hazelmere-Pond',
  'Inkpenfold', 'Juniperley', 'Kestrelway', 'Larkspurton', 'Mossgate', 'Nettlestow', 'Oakapplin', 'Pebblecroft',
  'Quillmarsh', 'Rushlightly', 'Saltmeadow', 'Thistlehaugh', 'Underbrook', 'Velvetoak', 'Willowmead', 'Yarrowfield',
  'Zephyrdale', 'Applegarthy', 'Brackenhall', 'Cloverdene', 'Dovecotely', 'Elderflint', 'Foxglovley', 'Greenfinchley',
  'Heronswick',
]; // prettier-ignore

const email = (key: string): string => `${key}@practice.invalid`;

type ProgrammeRole = Exclude<Role, 'officer' | 'approver' | 'protection-lead'>;

const ofProgramme = (key: ProgrammeRole, name: string): PracticePerson => inRole(key, key, name);

/** Somebody else in a role that one person alone cannot fill: a panel needs several members. */
const inRole = (key: string, role: ProgrammeRole, name: string): PracticePerson => ({
  key,
  name,
  email: email(key),
  roles: [{ role, boroughSlug: null }],
});

const ofBorough = (role: 'officer' | 'approver', borough: Authority, name: string): PracticePerson => {
  const key = `${role}-${borough.slug}`;
  return { key, name, email: email(key), roles: [{ role, boroughSlug: borough.slug }] };
};

const officerName = (index: number): string =>
  `${FIRST_NAMES[index % FIRST_NAMES.length]!} ${OFFICER_NAMES[index % OFFICER_NAMES.length]!}`;

const approverName = (index: number): string =>
  `${FIRST_NAMES[(index + 16) % FIRST_NAMES.length]!} ${OFFICER_NAMES[(index + 5) % OFFICER_NAMES.length]!}`;

const PROTECTION_LEAD: PracticePerson = {
  key: 'protection-lead',
  name: 'Ottoline Ashwick-Reed',
  email: email('protection-lead'),
  roles: [{ role: 'protection-lead', boroughSlug: 'bromley' }],
};

/** One made-up person for each role of the programme, and an officer and an approver for each borough. */
export const PRACTICE_PEOPLE: readonly PracticePerson[] = [
  ofProgramme('coordinator', 'Perpetua Lanternwick'),
  ofProgramme('chair', 'Barnaby Tidewell'),
  ofProgramme('member', 'Ines Copperfold'),
  inRole('member-health', 'member', 'Rufus Tamarind'),
  inRole('member-education', 'member', 'Bettina Larchmere'),
  inRole('member-commissioning', 'member', 'Kwabena Thornapple'),
  inRole('coordinator-south', 'coordinator', 'Marguerite Sedgeley'),
  inRole('chair-south', 'chair', 'Piers Hollowbank'),
  inRole('member-south', 'member', 'Delphine Mistlethwaite'),
  ofProgramme('commissioner', 'Thaddeus Marlpit'),
  ofProgramme('analyst', 'Saoirse Gridley-Plume'),
  ofProgramme('administrator', 'Odhran Keystoke'),
  PROTECTION_LEAD,
  ...AUTHORITIES.flatMap((borough, index) => [
    ofBorough('officer', borough, officerName(index)),
    ofBorough('approver', borough, approverName(index)),
  ]),
];
