/**
 * The headings a list may use for each fact, without spaces, marks and capitals: those of Ofsted's yearly list of
 * providers and places and of its monthly register, and those of the copy that comes with this service. Other
 * columns are passed over; addresses and postcodes are never read.
 */
export const LIST_COLUMNS = {
  urn: { name: 'URN', headings: ['urn', 'providerurn', 'uniquereferencenumber'], needed: true },
  provisionType: {
    name: 'Provision type',
    headings: ['provisiontype', 'providertype', 'typeofprovision'],
    needed: true,
  },
  status: { name: 'Registration status', headings: ['registrationstatus', 'status'], needed: true },
  localAuthority: {
    name: 'Local authority',
    headings: ['localauthority', 'localauthorityname', 'la'],
    needed: true,
  },
  registeredOn: {
    name: 'Registration date',
    headings: ['registrationdate', 'dateregistered', 'registeredon'],
    needed: false,
  },
  name: { name: 'Name', headings: ['name', 'providername', 'settingname'], needed: false },
  region: {
    name: 'Region',
    headings: ['governmentofficeregion', 'region', 'ofstedregion'],
    needed: false,
  },
  sector: { name: 'Sector', headings: ['sector'], needed: false },
  places: {
    name: 'Places',
    headings: ['places', 'registeredplaces', 'numberofregisteredplaces', 'maximumusers'],
    needed: false,
  },
  shortBreaksOnly: {
    name: "Short-break-only children's home",
    headings: ['shortbreakonlychildrenshome', 'shortbreaksonly', 'shortbreakonly'],
    needed: false,
  },
  multiBuilding: {
    name: "Multi-building children's home",
    headings: ['multibuildingchildrenshome', 'multibuilding'],
    needed: false,
  },
  organisation: {
    name: 'Organisation name',
    headings: [
      'organisationname',
      'organisation',
      'organisationwhichownstheprovider',
      'registeredprovidername',
    ],
    needed: false,
  },
} as const;

export type ListColumn = keyof typeof LIST_COLUMNS;

/** Where each column stands in a heading; -1 for one that is not there. The first of two that mean the same counts. */
export const placesOfColumns = (heading: readonly string[]): Readonly<Record<ListColumn, number>> => {
  const plain = heading.map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const at = (headings: readonly string[]): number =>
    headings.map((one) => plain.indexOf(one)).find((place) => place >= 0) ?? -1;
  return Object.fromEntries(
    Object.entries(LIST_COLUMNS).map(([column, { headings }]) => [column, at(headings)]),
  ) as Record<ListColumn, number>;
};
