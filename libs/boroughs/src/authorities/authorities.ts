/**
 * The 33 London authorities that look after children: 32 boroughs and the City of London. Sources: ONS, names
 * and codes of local authority districts (GSS); DfE, local authority numbers, as held in GitHub
 * dfe-analytical-services/dfe-published-data-qa; London Innovation and Improvement Alliance, letter codes, as
 * held in GitHub SocialFinanceDigitalLabs/liia-tools.
 */
export interface Authority {
  /** The DfE number, and the key of a borough everywhere in this service. */
  readonly id: number;
  /** Government Statistical Service code. */
  readonly gss: string;
  readonly name: string;
  /** The name as it stands in an address, a command or a file name. */
  readonly slug: string;
  /** The three letters by which LIIA's tools name it. */
  readonly liia: string;
  /** Other names people and files use, besides those `findAuthority` works out. */
  readonly alsoKnownAs: readonly string[];
}

const authority = (
  gss: string,
  name: string,
  id: number,
  liia: string,
  ...alsoKnownAs: string[]
): Authority => ({ id, gss, name, slug: name.toLowerCase().replaceAll(' ', '-'), liia, alsoKnownAs });

/** In the order of their codes. */
export const AUTHORITIES: readonly Authority[] = [
  authority(
    'E09000001',
    'City of London',
    201,
    'CIT',
    'City of London Corporation',
    'Corporation of London',
    'City',
  ),
  authority('E09000002', 'Barking and Dagenham', 301, 'BAD', 'LBBD', 'Barking'),
  authority('E09000003', 'Barnet', 302, 'BAR'),
  authority('E09000004', 'Bexley', 303, 'BEX'),
  authority('E09000005', 'Brent', 304, 'BRE'),
  authority('E09000006', 'Bromley', 305, 'BRO'),
  authority('E09000007', 'Camden', 202, 'CAM'),
  authority('E09000008', 'Croydon', 306, 'CRO'),
  authority('E09000009', 'Ealing', 307, 'EAL'),
  authority('E09000010', 'Enfield', 308, 'ENF'),
  authority('E09000011', 'Greenwich', 203, 'GRE', 'RBG'),
  authority('E09000012', 'Hackney', 204, 'HAC'),
  authority('E09000013', 'Hammersmith and Fulham', 205, 'HAF', 'LBHF', 'H and F', 'Hammersmith'),
  authority('E09000014', 'Haringey', 309, 'HAY'),
  authority('E09000015', 'Harrow', 310, 'HAW'),
  authority('E09000016', 'Havering', 311, 'HAV'),
  authority('E09000017', 'Hillingdon', 312, 'HIL'),
  authority('E09000018', 'Hounslow', 313, 'HOU'),
  authority('E09000019', 'Islington', 206, 'ISL'),
  authority('E09000020', 'Kensington and Chelsea', 207, 'KAC', 'RBKC', 'K and C', 'Kensington'),
  authority('E09000021', 'Kingston upon Thames', 314, 'KUT', 'RBK', 'Kingston'),
  authority('E09000022', 'Lambeth', 208, 'LAM'),
  authority('E09000023', 'Lewisham', 209, 'LEW'),
  authority('E09000024', 'Merton', 315, 'MER'),
  authority('E09000025', 'Newham', 316, 'NEW'),
  authority('E09000026', 'Redbridge', 317, 'RED'),
  authority('E09000027', 'Richmond upon Thames', 318, 'RUT', 'LBRuT', 'Richmond'),
  authority('E09000028', 'Southwark', 210, 'SOU'),
  authority('E09000029', 'Sutton', 319, 'SUT'),
  authority('E09000030', 'Tower Hamlets', 211, 'TOW', 'LBTH'),
  authority('E09000031', 'Waltham Forest', 320, 'WAL', 'LBWF'),
  authority('E09000032', 'Wandsworth', 212, 'WAN'),
  authority('E09000033', 'Westminster', 213, 'WES', 'WCC', 'City of Westminster'),
];

/** In the order in which people look for a name: every list of boroughs that people read. */
export const AUTHORITIES_BY_NAME: readonly Authority[] = [...AUTHORITIES].sort((a, b) =>
  a.name.localeCompare(b.name, 'en-GB'),
);
