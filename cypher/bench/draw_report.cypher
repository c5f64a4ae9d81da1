// draw_report: The report that all claims of a drawn graph stand in.
MERGE (r:Report {id: 'bench'}) SET r += {sha256: '0', title: 'Drawn', lang: 'en'}
