console.log('search: not measured yet');

export {};
