import { useMemo } from 'react';
import type { TagCount } from '../store/tag-repository';
import { useAnnotations } from './annotation-state';

/** Every tag of the library by name, with its colour and with how often it is used. */
export function useAllTags(): readonly TagCount[] {
  const library = useAnnotations(state => state.library);
  const colours = useAnnotations(state => state.tagColours);
  return useMemo(() => {
    const counts = new Map([...colours.keys()].map(name => [name, 0]));
    for (const { tags } of library) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts]
      .map(([name, annotationCount]) => ({ name, annotationCount, colour: colours.get(name) ?? null }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }, [library, colours]);
}
