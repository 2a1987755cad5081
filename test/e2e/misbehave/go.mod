module misbehave

go 1.24.0
