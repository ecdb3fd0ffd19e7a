import { AgendaItem, AgendaSection, ON_THE_AGENDA } from './agenda-item';

export interface TimedSection {
  readonly section: AgendaSection;
  readonly title: string;
  readonly items: readonly AgendaItem[];
  readonly minutes: number;
}

export interface TimedAgenda {
  readonly sections: readonly TimedSection[];
  readonly minutes: number;
  /** By how many minutes it is longer than the meeting; 0 when it fits. */
  readonly over: number;
}

/**
 * The agenda by section, in the order of the meeting, which is the order its items come in, with its minutes (PAN-07).
 * Sections without an item are left out.
 */
export const timedAgenda = (items: readonly AgendaItem[], meetingMinutes: number): TimedAgenda => {
  const on = items.filter(({ state }) => ON_THE_AGENDA.includes(state));
  const codes = [...new Set(on.map(({ section }) => section))];
  const sections = codes.map((section) => {
    const those = on.filter((one) => one.section === section);
    return { section, title: those[0]!.sectionTitle, items: those, minutes: sum(those) };
  });
  const minutes = sum(on);
  return { sections, minutes, over: Math.max(0, minutes - meetingMinutes) };
};

const sum = (items: readonly AgendaItem[]): number => items.reduce((total, one) => total + one.minutes, 0);
