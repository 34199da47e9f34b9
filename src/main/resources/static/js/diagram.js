// The case's diagram: the way taken in green, where it stands in red.
'use strict';
(async () => {
  const place = document.getElementById('diagram');
  if (!place || !window.BpmnJS) return;
  const answer = await fetch(place.dataset.of, {headers: {Accept: 'application/json'}});
  if (!answer.ok) return;
  const diagram = await answer.json();
  const viewer = new window.BpmnJS({container: place});
  await viewer.importXML(diagram.xml);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  const mark = (ids, look) => ids.filter(id => known.get(id)).forEach(id => canvas.addMarker(id, look));
  mark(diagram.taken, 'taken');
  mark(diagram.current, 'current');
  canvas.zoom('fit-viewport', 'auto');
  // a wide model is unreadable on a phone: show where it stands, large enough to read
  const now = known.get(diagram.current[0]);
  if (canvas.zoom() < 0.5 && now) {
    canvas.zoom(0.7, {x: now.x + now.width / 2, y: now.y + now.height / 2});
    canvas.scrollToElement(now, 60);
  }
})();
