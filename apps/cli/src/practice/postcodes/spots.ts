/**
 * Where the made-up postcodes lie: rough middles of real places, in kilometres of the British National Grid, and
 * the radius the postcodes are strewn over. Sources: ONS codes and names of authorities; Ordnance Survey grid,
 * read to the nearest kilometre or two, which is as near as made-up addresses need.
 */
export interface Spot {
  /** The area letters of its postcodes. None of these pairs is used in the United Kingdom (see postcodes.ts). */
  readonly area: string;
  /** The authority, and the county above it where there is one: there the county looks after children. */
  readonly gss: string;
  readonly county?: string;
  readonly name: string;
  readonly east: number;
  readonly north: number;
  readonly radius: number;
}

const spot =
  (area: string, gss: string, county?: string) =>
  (name: string, east: number, north: number, radius: number): Spot => ({
    area, gss, ...(county ? { county } : {}), name, east, north, radius,
  }); // prettier-ignore

export const LONDON_SPOTS: readonly Spot[] = [
  spot('QA', 'E09000001')('City of London', 532, 181, 0.7),
  spot('QB', 'E09000002')('Barking and Dagenham', 548, 185, 3),
  spot('QC', 'E09000003')('Barnet', 524, 191, 4.5),
  spot('QD', 'E09000004')('Bexley', 549, 175, 4),
  spot('QE', 'E09000005')('Brent', 520, 186, 3.2),
  spot('QF', 'E09000006')('Bromley', 542, 166, 5.5),
  spot('QG', 'E09000007')('Camden', 528, 184, 2.2),
  spot('QH', 'E09000008')('Croydon', 533, 164, 4.6),
  spot('QI', 'E09000009')('Ealing', 516, 181, 3.8),
  spot('QJ', 'E09000010')('Enfield', 532, 196, 4.5),
  spot('QK', 'E09000011')('Greenwich', 542, 177, 3.6),
  spot('QL', 'E09000012')('Hackney', 534, 185, 2.1),
  spot('QM', 'E09000013')('Hammersmith and Fulham', 523, 178, 2),
  spot('QN', 'E09000014')('Haringey', 532, 190, 2.6),
  spot('QO', 'E09000015')('Harrow', 515, 189, 3.6),
  spot('QP', 'E09000016')('Havering', 554, 188, 5),
  spot('QQ', 'E09000017')('Hillingdon', 507, 184, 5),
  spot('QR', 'E09000018')('Hounslow', 514, 175, 4),
  spot('QS', 'E09000019')('Islington', 531, 185, 1.8),
  spot('QT', 'E09000020')('Kensington and Chelsea', 525, 179, 1.6),
  spot('QU', 'E09000021')('Kingston upon Thames', 519, 167, 3),
  spot('QV', 'E09000022')('Lambeth', 531, 174, 2.6),
  spot('QW', 'E09000023')('Lewisham', 537, 174, 2.8),
  spot('QX', 'E09000024')('Merton', 526, 169, 2.9),
  spot('QY', 'E09000025')('Newham', 541, 183, 2.9),
  spot('QZ', 'E09000026')('Redbridge', 543, 190, 3.6),
  spot('VA', 'E09000027')('Richmond upon Thames', 517, 173, 3.6),
  spot('VB', 'E09000028')('Southwark', 534, 176, 2.6),
  spot('VC', 'E09000029')('Sutton', 526, 164, 3),
  spot('VD', 'E09000030')('Tower Hamlets', 536, 182, 2.1),
  spot('VE', 'E09000031')('Waltham Forest', 538, 190, 3),
  spot('VF', 'E09000032')('Wandsworth', 526, 174, 2.9),
  spot('VG', 'E09000033')('Westminster', 527, 181, 2.1),
]; // prettier-ignore

const KENT = 'E10000016';
const SURREY = 'E10000030';
const ESSEX = 'E10000012';
const HERTFORDSHIRE = 'E10000015';

/** The ring around London: mostly within 20 miles of the boroughs on its side. */
const AROUND_LONDON: readonly Spot[] = [
  spot('VH', 'E06000034')('Thurrock', 562, 179, 4),
  spot('VI', 'E06000039')('Slough', 497, 180, 2.5),
  spot('VJ', 'E06000060')('Buckinghamshire', 500, 190, 4),
  spot('VK', 'E07000072', ESSEX)('Epping Forest', 546, 202, 4),
  spot('VK', 'E07000068', ESSEX)('Brentwood', 560, 194, 3),
  spot('VL', 'E07000103', HERTFORDSHIRE)('Watford', 510, 197, 2.5),
  spot('VL', 'E07000098', HERTFORDSHIRE)('Hertsmere', 519, 198, 3),
  spot('VL', 'E07000095', HERTFORDSHIRE)('Broxbourne', 536, 205, 3),
  spot('VM', 'E07000107', KENT)('Dartford', 555, 173, 3),
  spot('VM', 'E07000111', KENT)('Sevenoaks', 552, 158, 4),
  spot('VN', 'E07000208', SURREY)('Epsom and Ewell', 521, 161, 2.5),
  spot('VN', 'E07000207', SURREY)('Elmbridge', 511, 163, 3),
  spot('VN', 'E07000211', SURREY)('Reigate and Banstead', 526, 152, 4),
  spot('VN', 'E07000213', SURREY)('Spelthorne', 505, 170, 3),
  spot('VO', 'E06000040')('Windsor and Maidenhead', 493, 177, 4),
]; // prettier-ignore

/** Beyond 20 miles of most of London, down to the places where homes are many. */
const FURTHER_AWAY: readonly Spot[] = [
  spot('VP', 'E06000035')('Medway', 577, 167, 4),
  spot('VQ', 'E07000110', KENT)('Maidstone', 576, 155, 4),
  spot('VQ', 'E07000114', KENT)('Thanet', 637, 168, 4),
  spot('VR', 'E07000070', ESSEX)('Chelmsford', 571, 206, 4),
  spot('VR', 'E07000076', ESSEX)('Tendring', 615, 220, 5),
  spot('VS', 'E06000033')('Southend-on-Sea', 587, 186, 3),
  spot('VT', 'E06000032')('Luton', 508, 222, 3),
  spot('VU', 'E06000055')('Bedford', 505, 250, 4),
  spot('VV', 'E06000042')('Milton Keynes', 485, 238, 4),
  spot('VW', 'E06000038')('Reading', 471, 173, 3),
  spot('VX', 'E07000209', SURREY)('Guildford', 499, 149, 4),
  spot('VY', 'E06000043')('Brighton and Hove', 531, 105, 3),
  spot('VZ', 'E07000062', 'E10000011')('Hastings', 581, 110, 3),
  spot('XA', 'E07000226', 'E10000032')('Crawley', 527, 136, 3),
  spot('XB', 'E07000084', 'E10000014')('Basingstoke and Deane', 463, 152, 4),
  spot('XC', 'E07000178', 'E10000025')('Oxford', 452, 206, 3),
  spot('XD', 'E07000008', 'E10000003')('Cambridge', 545, 258, 3),
  spot('XE', 'E06000031')('Peterborough', 519, 299, 4),
  spot('XF', 'E07000202', 'E10000029')('Ipswich', 617, 244, 4),
  spot('XG', 'E07000148', 'E10000020')('Norwich', 623, 308, 4),
  spot('XH', 'E08000025')('Birmingham', 407, 287, 8),
  spot('XI', 'E06000016')('Leicester', 459, 304, 4),
  spot('XJ', 'E06000018')('Nottingham', 457, 340, 4),
  spot('XK', 'E06000021')('Stoke-on-Trent', 388, 346, 4),
  spot('XL', 'E06000051')('Shropshire', 349, 312, 8),
  spot('XM', 'E08000003')('Manchester', 384, 397, 5),
  spot('XN', 'E08000005')('Rochdale', 390, 413, 4),
  spot('XO', 'E06000009')('Blackpool', 331, 436, 3),
  spot('XP', 'E08000035')('Leeds', 430, 434, 6),
  spot('XQ', 'E08000012')('Liverpool', 337, 391, 5),
  spot('XR', 'E06000023')('Bristol', 359, 173, 5),
  spot('XS', 'E07000041', 'E10000008')('Exeter', 292, 92, 3),
  spot('XT', 'E06000047')('County Durham', 427, 542, 6),
]; // prettier-ignore

export const ALL_SPOTS: readonly Spot[] = [...LONDON_SPOTS, ...AROUND_LONDON, ...FURTHER_AWAY];
