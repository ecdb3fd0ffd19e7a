import { DiscoveryService } from '@nestjs/core';
import { Permission } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';

/**
 * How a feature is reached: its links and its cards on the home page. A feature puts `@Entrance()` on one
 * injectable class of its module that implements `FeatureEntrance`, and the shell finds it; there is no list to
 * keep. What a viewer may not do is not shown.
 */
export const Entrance = DiscoveryService.createDecorator<void>();

export interface FeatureEntrance {
  readonly links: readonly EntranceLink[];
  /** Only asked for viewers who hold the permission of at least one of its links. */
  cards(viewer: Viewer): Promise<readonly HomeCard[]> | readonly HomeCard[];
  /** What stands in the way of this viewer's work, for the top of the home page; null when nothing does. */
  notice?(viewer: Viewer): Promise<string | null>;
  /** What waits behind one of its links beside the person's name, on every page; null when nothing does. */
  badge?(viewer: Viewer): Badge | null;
}

/** A count on a link beside the person's name. */
export interface Badge {
  readonly href: string;
  readonly count: number;
  /** The same in words, for people who hear it: "3 need you, 2 to read". */
  readonly words: string;
}

export interface EntranceLink {
  readonly text: string;
  readonly href: string;
  /** Where else the feature’s pages are: on them the link is marked as the current one too. */
  readonly alsoOver?: readonly string[];
  readonly permission: Permission;
  /** In the main menu, or beside the person's name. */
  readonly place: 'menu' | 'account';
  /** Lower comes first. Tens, so that others fit between. */
  readonly order: number;
}

export interface HomeCard {
  readonly title: string;
  readonly href: string;
  /** One sentence: what is done there. */
  readonly text: string;
  readonly permission: Permission;
  readonly order: number;
  /** What is waiting, in words, for example "3 problems to look at". */
  readonly count?: string;
}
