/** The calendar of somebody’s panels: the page, and the address their calendar program reads. */
export const calendarPaths = {
  subscription: '/panel/calendar',
  end: '/panel/calendar/end',
  feedPattern: '/calendar/:file',
  feed: (secret: string): string => `/calendar/${secret}.ics`,
} as const;
