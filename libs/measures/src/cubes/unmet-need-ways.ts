import { BROAD_KINDS } from '@lib/panel/options/broad-kind';
import { BROAD_NEEDS } from '@lib/panel/unmet-need/broad-need';
import { Ways } from './broken-down';

export const UNMET_NEED_WAYS = {
  need: BROAD_NEEDS,
  age: { 'under-16': 'Under 16', '16-over': '16 and over' },
  sought: BROAD_KINDS,
  area: {
    near: 'Sought in or near the borough',
    london: 'Sought anywhere in London',
    away: 'Sought anywhere, or away from home for safety',
  },
  month: { '1': 'First month', '2': 'Second month', '3': 'Third month' },
} as const satisfies Ways;
