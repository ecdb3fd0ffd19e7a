import { InvalidError } from '@lib/kernel/domain-error';
import { Settings } from '@lib/kernel/settings';
import { Installation } from '@lib/database/installation/installation';

/** Whom a reader writes to: in words for the link, and where it leads. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/** Who publishes the workbooks, and whom a reader writes to, about figures and about accessibility (rule X-17). */
export class Publisher {
  readonly name = 'Pan-London placements';

  constructor(readonly contact: Contact) {}
}

/** Plainly made up: an address that no mail can reach (RFC 2606). */
export const PRACTICE_PUBLISHER = new Publisher({
  name: 'nobody, this is a practice area',
  email: 'nobody@practice.invalid',
});

/**
 * The publisher of this installation.
 * @throws InvalidError for a real installation without CONTACT_EMAIL: its workbooks would carry a dead address.
 */
export const publisherOf = (
  { practice }: Pick<Installation, 'practice'>,
  { contactEmail }: Pick<Settings, 'contactEmail'>,
): Publisher => {
  if (practice) return PRACTICE_PUBLISHER;
  if (contactEmail !== null) return new Publisher({ name: 'whoever runs this service', email: contactEmail });
  const message =
    'CONTACT_EMAIL: give the email address that readers of a workbook write to, for example placements@example.org';
  throw new InvalidError(message, 'settings', [{ field: 'CONTACT_EMAIL', message }]);
};
