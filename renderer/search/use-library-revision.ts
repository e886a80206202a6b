import { useEffect, useState } from 'react';
import { useServices } from '../app/services';

/** A number that changes whenever a work comes, changes or goes. */
export function useLibraryRevision(): number {
  const { subscribe } = useServices();
  const [revision, setRevision] = useState(0);
  useEffect(() => subscribe('libraryChanged', () => setRevision(before => before + 1)), [subscribe]);
  return revision;
}
