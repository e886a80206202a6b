import { useEffect, useState } from 'react';
import type { TagCount } from '../store/tag-repository';
import { useAnnotations } from './annotation-state';

/** Every tag of the library with its count, kept up to date. */
export function useAllTags(): readonly TagCount[] {
  const desk = useAnnotations(state => state.desk);
  const [tags, setTags] = useState<readonly TagCount[]>([]);
  useEffect(() => {
    if (desk === null) return undefined;
    const subscription = desk.tags.all().subscribe(setTags);
    return () => subscription.unsubscribe();
  }, [desk]);
  return tags;
}
