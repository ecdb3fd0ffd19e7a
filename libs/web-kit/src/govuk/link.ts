export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface NavigationLink extends Link {
  readonly current?: boolean;
}
