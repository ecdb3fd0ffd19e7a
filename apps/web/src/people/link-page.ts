import { NewLink } from '@lib/access/invitations/invitation';
import { formatMoment } from '@lib/kernel/london-format';
import { page, Page } from '@lib/web-kit/responses/page';
import { signInPaths } from '../sign-in/sign-in.paths';
import { peoplePaths } from './people.paths';

/** A one-use link, shown this once to whoever made it, to hand over. */
export const linkPage = (
  link: NewLink,
  { whom, publicUrl }: { readonly whom: string; readonly publicUrl: string },
): Page =>
  page('people/link.njk', {
    title: 'Send this link',
    whom,
    link: `${publicUrl}${signInPaths.join(link.token)}`,
    until: formatMoment(link.expiresAt),
    waits: !link.approved,
    back: { href: peoplePaths.people },
  });
