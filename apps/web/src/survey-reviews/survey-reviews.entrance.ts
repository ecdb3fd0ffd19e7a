import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Entrance, EntranceLink, FeatureEntrance, HomeCard } from '../shell/layout/entrance';
import { reviewsPaths } from './survey-reviews.paths';

@Entrance()
@Injectable()
export class SurveyReviewsEntrance implements FeatureEntrance {
  readonly links: readonly EntranceLink[] = [];

  cards(viewer: Viewer): readonly HomeCard[] {
    return viewer.permissions.has('review returns') ? [REVIEWS] : [];
  }
}

const REVIEWS: HomeCard = {
  title: 'Returns to review',
  href: reviewsPaths.queue,
  text: 'Look at the survey returns boroughs submitted: accept them, or return answers with comments.',
  permission: 'review returns',
  order: 19,
};
