import { Injectable } from '@nestjs/common';
import { Request } from 'express';
import { ROLES } from '@lib/access/permissions/role';
import { Session } from '@lib/access/sessions/session';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Installation } from '@lib/database/installation/installation';
import { Link, NavigationLink } from '@lib/web-kit/govuk/link';
import { accountPaths } from '../../account/account.paths';
import { signInPaths } from '../../sign-in/sign-in.paths';
import { shellPaths } from '../shell.paths';
import { Badge, EntranceLink } from './entrance';
import { Entrances } from './entrances';

export const SERVICE_NAME = 'Pan-London placements';

/** What the layout draws around every page; templates reach it as `shell`. */
export interface ShellModel {
  readonly serviceName: string;
  readonly viewer: ShellViewer | null;
  readonly navigation: readonly NavigationLink[];
  readonly accountLinks: readonly AccountLink[];
  /** Null when somebody is signed in, or when it is not known whether (an address that is no page). */
  readonly signInPath: string | null;
  readonly signOutPath: string;
  /** Asked for only by a form: before sign-in, giving one sets a cookie. */
  readonly csrfToken: string;
  readonly practice: boolean;
  readonly practiceBanner: { readonly title: string; readonly text: string };
  /** When the person is signed out for doing nothing; null when nobody is signed in. */
  readonly timeOut: TimeOut | null;
  readonly requestId: string;
  readonly help: Link;
  readonly footerLinks: readonly Link[];
}

/** A link beside the person's name, and what waits behind it. */
export interface AccountLink extends Link {
  readonly badge?: Badge;
}

/** What the warning before the time-out goes by (time-out.js), and the line at the foot of every page. */
export interface TimeOut {
  readonly minutes: number;
  /** Until the session ends however much it is used. */
  readonly secondsLeft: number;
  readonly personId: string;
  readonly staySignedInPath: string;
  /** Where signing in again leads back to: this page, or home where it cannot be opened by its address. */
  readonly signInPath: string;
  /** The same, with why: the session was as old as it may get. */
  readonly signInAfterLimitPath: string;
}

export interface ShellViewer {
  readonly name: string;
  readonly roleTitle: string;
  readonly boroughName: string | null;
}

const PRACTICE_BANNER = {
  title: 'Made-up data only.',
  text: 'This is a practice area: no child, person or figure in it is real.',
};

const FOOTER: readonly Link[] = [
  { text: 'Accessibility statement', href: shellPaths.accessibility },
  { text: 'Cookies', href: shellPaths.cookies },
  { text: 'Privacy', href: shellPaths.privacy },
];

/** Makes the shell's part of a page's model. */
@Injectable()
export class Shell {
  constructor(
    private readonly installation: Installation,
    private readonly entrances: Entrances,
  ) {}

  modelFor(request: Request): ShellModel {
    const viewer = request.viewer ?? null;
    return {
      serviceName: SERVICE_NAME,
      viewer: viewer && presentViewer(viewer),
      navigation: viewer ? this.navigation(viewer, request.path) : [],
      accountLinks: viewer ? this.accountLinks(viewer, request) : [],
      signInPath: request.viewer === null ? signInPaths.signIn : null,
      signOutPath: signInPaths.signOut,
      get csrfToken(): string {
        return request.csrfToken ?? '';
      },
      practice: this.installation.practice,
      practiceBanner: PRACTICE_BANNER,
      timeOut: request.session ? timeOutOf(request.session, request) : null,
      requestId: request.requestId ?? '',
      help: { text: 'How to use this service and who to ask', href: shellPaths.help },
      footerLinks: FOOTER,
    };
  }

  private accountLinks(viewer: Viewer, request: Request): AccountLink[] {
    const badges = this.entrances.badges(viewer);
    const links: AccountLink[] = this.entrances.links(viewer, 'account').map(({ text, href }) => ({
      ...{ text, href },
      badge: badges.find((badge) => badge.href === href),
    }));
    if (request.canSwitchBorough)
      links.unshift({ text: 'Change role or borough', href: accountPaths.account });
    return links;
  }

  private navigation(viewer: Viewer, path: string): NavigationLink[] {
    const links = this.entrances.links(viewer, 'menu');
    const current = currentOf(links, path);
    return [
      { text: 'Home', href: shellPaths.home, current: path === shellPaths.home },
      ...links.map(({ text, href }) => ({ text, href, current: href === current })),
    ];
  }
}

const timeOutOf = ({ idleMinutes, secondsLeft, personId }: Session, request: Request): TimeOut => ({
  minutes: idleMinutes,
  secondsLeft,
  personId,
  staySignedInPath: accountPaths.staySignedIn,
  signInPath: signInPaths.signInAfterTimeOut(backTo(request), 'idle'),
  signInAfterLimitPath: signInPaths.signInAfterTimeOut(backTo(request), 'limit'),
});

const backTo = (request: Request): string | null => (request.method === 'GET' ? request.originalUrl : null);

const presentViewer = (viewer: Viewer): ShellViewer => ({
  name: viewer.name,
  roleTitle: viewer.roles.map((role) => ROLES[role].title).join(' and '),
  boroughName: viewer.boroughId === null ? null : authorityById(viewer.boroughId).name,
});

/** The link whose address the page's own address begins with; the longest, where one lies within another. */
const currentOf = (links: readonly EntranceLink[], path: string): string | null =>
  links
    .flatMap(({ href, alsoOver = [] }) => [href, ...alsoOver].map((over) => ({ href, over })))
    .filter(({ over }) => path === over || path.startsWith(`${over}/`))
    .sort((a, b) => b.over.length - a.over.length)[0]?.href ?? null;
