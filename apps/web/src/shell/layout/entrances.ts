import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Viewer } from '@lib/access/viewer';
import { Badge, Entrance, EntranceLink, FeatureEntrance, HomeCard } from './entrance';

/** Every feature's entrance, as far as one viewer may use it. */
@Injectable()
export class Entrances {
  private found: readonly FeatureEntrance[] | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  links(viewer: Viewer, place: EntranceLink['place']): readonly EntranceLink[] {
    return this.all()
      .flatMap((entrance) => entrance.links)
      .filter((link) => link.place === place && viewer.permissions.has(link.permission))
      .sort((a, b) => a.order - b.order);
  }

  async cards(viewer: Viewer): Promise<readonly HomeCard[]> {
    const open = this.all().filter((entrance) =>
      entrance.links.some((link) => viewer.permissions.has(link.permission)),
    );
    const cards = await Promise.all(open.map(async (entrance) => entrance.cards(viewer)));
    return cards
      .flat()
      .filter((card) => viewer.permissions.has(card.permission))
      .sort((a, b) => a.order - b.order);
  }

  /** What stands in the way of a viewer's work, as every feature sees it. */
  async notices(viewer: Viewer): Promise<readonly string[]> {
    const notices = await Promise.all(this.all().map(async (entrance) => entrance.notice?.(viewer)));
    return notices.filter((notice) => typeof notice === 'string');
  }

  /** What waits behind the links beside a viewer's name. */
  badges(viewer: Viewer): readonly Badge[] {
    return this.all()
      .filter(({ links }) => links.some(({ permission }) => viewer.permissions.has(permission)))
      .flatMap((entrance) => entrance.badge?.(viewer) ?? []);
  }

  private all(): readonly FeatureEntrance[] {
    this.found ??= this.discovery
      .getProviders({ metadataKey: Entrance.KEY })
      .map((wrapper) => wrapper.instance as FeatureEntrance);
    return this.found;
  }
}
