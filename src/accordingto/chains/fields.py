"""What public bodies and offices are for: words that stand in their names and in nobody's own."""

FIELDS = frozenset(
    """affairs agriculture agricultural aid air analysis animal aquatic arms arts atmospheric aviation border
    broadcasting business care children civil climate commerce communication communications community conservation
    construction consumer control coordination counter-terrorism crime culture customs cybersecurity data defence
    defense development disarmament disaster disasters drainage drug drugs ecology economic economics economy
    education electricity emergencies emergency employment energy engineering enterprise entertainment environment
    environmental equality evaluation explosives exploration export exports family finance fire firearms fisheries
    fishery food foreign forensic forestry forests gas geology geological geophysical gender harvest health heritage
    highway highways homeland housing human humanities humanitarian hydrology hydrological immigration import imports
    industrial industry information infrastructure innovation inspection insurance integration intelligence interior
    international investigation investment irrigation justice labor labour land lands law licensing livestock
    logistics maintenance management marine maritime markets media medical medicine mental meteorology meteorological
    migration mines minerals mining mobility monitoring natural navigation nuclear nutrition observation oceanic
    oceans oil operations parks peace pensions performance petroleum planning plant policy population port ports
    power preparedness prevention prisons production promotion property protection public quality railways
    reconstruction recovery reduction reform refugees regional regulation rehabilitation relief religious rescue
    research reserve resilience resources response rights risk rivers road roads rural safety sanitation science
    sciences scientific search security seismology seismological services settlement shipping social society space
    sports standards statistics studies sustainability systems tax technology telecommunications tobacco tourism
    trade training transport transportation treatment urban veterans veterinary volcanology water waterways weather
    welfare wildlife women works yacht youth""".split()
)
