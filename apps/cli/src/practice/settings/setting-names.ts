import { Random } from '../random';
import { SETTING_KINDS, SettingKind } from './setting';

const WORDS = [
  'Alder', 'Bramble', 'Clover', 'Dunlin', 'Elm', 'Fern', 'Gorse', 'Heron', 'Iris', 'Juniper', 'Kestrel', 'Linden',
  'Maple', 'Nightjar', 'Osier', 'Pippin', 'Quince', 'Rowan', 'Sorrel', 'Teasel', 'Umber', 'Vetch', 'Willow', 'Yarrow',
]; // prettier-ignore
const PLACES = [
  'bank',
  'brook',
  'croft',
  'dene',
  'field',
  'gate',
  'ham',
  'lea',
  'mead',
  'ridge',
  'stead',
  'well',
];

/** "Rowanfield House (made up)": nobody can take it for a real home. */
export const settingName = (kind: SettingKind, random: Random): string =>
  `${random.pick(WORDS)}${random.pick(PLACES)} ${SETTING_KINDS[kind].title} (made up)`;
