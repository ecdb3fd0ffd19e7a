import { formatDay } from '@lib/kernel/london-format';
import { Section } from '../sections/section';
import { Marker } from './marker-rules';

export const PROMPTS = 'prompts';

/** The computed prompts as a section: what the officer notes about each. None of them has to be answered. */
export const promptsSection = (markers: readonly Marker[]): Section => ({
  code: PROMPTS,
  title: 'Prompts',
  lead:
    markers.length === 0
      ? 'Nothing you have entered so far calls for a prompt.'
      : 'Worked out from your answers, to look at. They are not legal advice and say nothing about whether a duty was met.',
  questions: markers.map(({ code, prompt, dueOn }) => ({
    code,
    label: prompt,
    hint: dueOn
      ? `Worked out: by ${formatDay(dueOn)}. Note what you found, and where it is recorded.`
      : 'Note what you found, and where it is recorded.',
    kind: { is: 'text', most: 500 },
    needed: false,
    toPanel: true,
  })),
});
